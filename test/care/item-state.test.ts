import { describe, expect, it } from 'vitest'
import { candidateState, type MemberStates, memberState } from '#care'
import { catalogue } from '../support/data/content.ts'

const domain2 = () => {
  const domain = catalogue.latestProgramme('care').domains.find(({ id }) => id === 'D2')
  if (!domain) throw new Error('no domain 2')
  return domain
}

const codes = [
  'D2.P1',
  'D2.P2',
  'D2.O1.A',
  'D2.O1.B',
  'D2.O1.C',
  'D2.O1.D',
  'D2.O2.A',
  'D2.O2.B',
  'D2.O3.A',
  'D2.O3.B',
  'D2.O3.C',
  'D2.O3.D',
  'D2.O4',
]
const activity = (stays: number) => ({ thousandths: stays * 1000, measure: 'séjours', year: 2024 })
const everywhere = (state: string) => Object.fromEntries(codes.map((code) => [code, state]))

/** One legal entity answered: all is reached but the policy, and two trajectories. */
const answered: Record<string, string> = {
  ...everywhere('met'),
  'D2.O2.A': 'unmet',
  'D2.O3.B': 'trajectory',
  'D2.O3.C': 'trajectory',
}

/** Written by hand: the first with 50 % of the stays, the second, who does not know, 30 %, the third, silent, 20 %. */
const byHand: Record<string, string> = {
  'D2.P1': 'unknown',
  'D2.P2': 'unknown',
  'D2.O1.A': 'unknown',
  'D2.O1.B': 'unknown',
  'D2.O1.C': 'unknown',
  'D2.O1.D': 'unknown',
  'D2.O2.A': 'unmet',
  'D2.O2.B': 'unknown',
  'D2.O3.A': 'unknown',
  'D2.O3.B': 'unknown',
  'D2.O3.C': 'unknown',
  'D2.O3.D': 'unknown',
  'D2.O4': 'unknown',
}
/** Written by hand: the first has 70 % of the stays, which is enough for the two items that ask for 66 %. */
const withSeventy = { ...byHand, 'D2.O1.C': 'met', 'D2.O1.D': 'met' }
/** Written by hand: the first left the group; one member does not know and one said nothing. */
const withoutFirst = { ...byHand, 'D2.O2.A': 'unknown' }

const ght = (stays: readonly number[]): MemberStates[] =>
  [
    { finess: '620000001', activity: activity(stays[0] ?? 0), structures: [answered, undefined] },
    { finess: '620000002', activity: activity(stays[1] ?? 0), structures: [everywhere('unknown')] },
    { finess: '620000003', activity: activity(stays[2] ?? 0), structures: [undefined, undefined] },
  ] as MemberStates[]

const statesOf = (members: readonly MemberStates[]) => {
  const { items } = domain2()
  return Object.fromEntries(items.map((item) => [item.code, candidateState(item, { kind: 'group', members }).state]))
}

describe('the state of an item for a candidate', () => {
  it('of a GHT where one answered, one does not know and one said nothing', () => {
    expect(statesOf(ght([50, 30, 20]))).toEqual(byHand)
  })

  it('of the GHT whose first member alone holds 70 % of the activity', () => {
    expect(statesOf(ght([70, 20, 10]))).toEqual(withSeventy)
  })

  it('of the GHT after its first member left', () => {
    expect(statesOf(ght([70, 20, 10]).slice(1))).toEqual(withoutFirst)
  })

  it('is not assessed while no member has answered', () => {
    const silent = ght([1, 1, 1]).map((member) => ({ ...member, structures: [undefined] }))
    expect(new Set(Object.values(statesOf(silent)))).toEqual(new Set(['not-assessed']))
    expect(new Set(Object.values(statesOf([])))).toEqual(new Set(['not-assessed']))
  })

  it('is a trajectory when the threshold is passed only with planned work', () => {
    const { items } = domain2()
    const item = items.find(({ code }) => code === 'D2.O1.C')
    if (!item) throw new Error('no item')
    const members = [
      { finess: '1', activity: activity(50), structures: [{ 'D2.O1.C': 'met' }] },
      { finess: '2', activity: activity(30), structures: [{ 'D2.O1.C': 'trajectory' }] },
      { finess: '3', activity: activity(20), structures: [{ 'D2.O1.C': 'unmet' }] },
    ] as MemberStates[]
    expect(candidateState(item, { kind: 'group', members }).state).toBe('trajectory')
  })

  it('of a member is the least good of its structures that answered', () => {
    const of = (...states: (string | undefined)[]) =>
      memberState('X', states.map((state) => state && { X: state }) as MemberStates['structures'])
    expect(of('met', 'met')).toBe('met')
    expect(of('met', undefined)).toBe('met')
    expect(of('met', 'trajectory')).toBe('trajectory')
    expect(of('trajectory', 'unknown')).toBe('unknown')
    expect(of('unknown', 'unmet')).toBe('unmet')
    expect(of('not-applicable', 'met')).toBe('met')
    expect(of('not-applicable')).toBe('not-applicable')
    expect(of(undefined)).toBe('not-assessed')
    expect(of()).toBe('not-assessed')
  })
})
