import { describe, expect, it } from 'vitest'
import { type Band, bandOf, decide, type Member, type ShownState, type ValuedMember } from '#comparison'
import type { Claim, Claims } from './attack/claims.ts'
import { type Interval, provenIntervals } from './attack/solver.ts'

/* For each rule, a small history that betrays somebody without the rule, and what the rules do with the same history. */

const units = (name: string, n: number) => Array.from({ length: n }, (_, index) => `${name}${index}`)

/** « The member of this rank stands in [lo, hi) », as two claims. */
const rank = (k: number, [lo, hi]: readonly [number, number], members: readonly string[]): Claim[] => [
  { units: new Set(members), below: lo, least: 0, most: k - 1 },
  { units: new Set(members), below: hi, least: k, most: members.length },
]

/** What is proven of the units of a name by somebody who knows some scores. */
function proven(name: string, claims: readonly Claim[], known: Readonly<Record<string, number>> = {}): Interval {
  const all = [...new Set(claims.flatMap((claim) => [...claim.units]))]
  const attacked: Claims = { cohort: '', topic: '', claims, units: all }
  const targets = new Set(all.filter((unit) => unit.startsWith(name)))
  const [interval] = provenIntervals(attacked, new Map(Object.entries(known)), targets)
  if (!interval) throw new Error('No such unit.')
  return { from: interval.from, below: interval.below }
}

const whole = { from: 0, below: 101 }
const asMember = (key: string, organisation = key): Member => ({ key, legalEntity: key, groups: [organisation] })
const state = (members: readonly ValuedMember<Band>[]): ShownState => ({
  asOf: 0,
  members,
  figures: { kind: 'ranks', n: members.length, middle: { from: 20, below: 25 }, quartiles: null },
  isWithdrawn: false,
})
const valued = (member: Member, score: number, submission = 1): ValuedMember<Band> => ({
  ...member,
  value: bandOf(score, 5),
  submission,
})

const yes = { value: 'yes', submission: 1 } as const
const no = { value: 'no', submission: 1 } as const

describe('without one of the rules', () => {
  it('an average tells the change of the one who answered again, to the point', () => {
    const [before, after] = [
      [40, 50, 60, 30, 70, 20, 80, 45, 55, 10],
      [40, 50, 60, 30, 70, 20, 80, 45, 55, 73],
    ]
    const mean = (scores: readonly number[]) => scores.reduce((sum, score) => sum + score, 0) / scores.length
    expect((mean(after) - mean(before)) * after.length).toBeCloseTo(73 - 10)
    const members = (scores: readonly number[]) =>
      scores.map((score, index) => valued(asMember(`S${index}`), score, score === before[index] ? 1 : 2))
    expect(
      decide({ kind: 'ranks', width: 5, members: members(after) }, { isWhole: true, states: [state(members(before))] }),
    ).toMatchObject({ outcome: 'held' })
  })

  it('a total beside its classes gives the class that is hidden', () => {
    const [shown, hidden] = [units('shown', 16), units('hidden', 2)]
    const ofClass = rank(13, [20, 25], shown)
    const ofTotal = rank(14, [60, 65], [...shown, ...hidden])
    expect(proven('hidden', [...ofClass, ...ofTotal])).toEqual({ from: 60, below: 101 })
    expect(proven('shown', ofClass)).toEqual(whole)
  })

  it('« five changed » renews when four are mine: what moved is yours', () => {
    const [others, mine] = [units('other', 14), units('mine', 4)]
    const claims = [
      ...rank(10, [20, 25], [...others, ...mine, 'yours-before']),
      ...rank(10, [60, 65], [...others, ...mine.map((unit) => `${unit}-after`), 'yours-after']),
    ]
    const own = Object.fromEntries(
      mine.flatMap((unit) => [
        [unit, 90],
        [`${unit}-after`, 97],
      ]),
    )
    expect(proven('yours-before', claims, own)).toEqual({ from: 0, below: 25 })
    expect(proven('yours-after', claims, own)).toEqual({ from: 60, below: 101 })
    const members = (scoreOfMine: number, yours: number) => [
      ...others.map((key, index) => valued(asMember(key), index < 9 ? 20 : 60)),
      ...mine.map((key) => valued(asMember(key, 'my GHT'), scoreOfMine, scoreOfMine)),
      valued(asMember('yours'), yours, yours),
    ]
    const now = { kind: 'ranks', width: 5, members: members(97, 60) } as const
    expect(decide(now, { isWhole: true, states: [state(members(90, 20))] })).toMatchObject({ outcome: 'held' })
  })

  it('« at least 8 of 12 » followed by « at most 4 » tells what the four who changed answered, before and after', () => {
    const [others, turned] = [units('other', 8), units('turned', 4)]
    const after = turned.map((unit) => unit.replace('turned', 'after'))
    const claims: Claim[] = [
      { units: new Set([...others, ...turned]), below: 50, least: 0, most: 4 },
      { units: new Set([...others, ...after]), below: 50, least: 8, most: 12 },
    ]
    expect([proven('turned', claims), proven('after', claims)]).toEqual([
      { from: 50, below: 101 },
      { from: 0, below: 50 },
    ])
    const members = (answer: 'yes' | 'no') => [
      ...others.map((key, index) => ({ ...asMember(key), ...(index < 4 ? yes : no) })),
      ...turned.map((key) => ({ ...asMember(key), value: answer, submission: answer === 'yes' ? 1 : 2 })),
    ]
    const before: ShownState = {
      ...state([]),
      members: members('yes'),
      figures: { kind: 'share', n: 12, threshold: 4, words: 'many' },
    }
    const now = { kind: 'share', members: members('no') } as const
    expect(decide(now, { isWhole: true, states: [before] })).toMatchObject({ outcome: 'held' })
  })

  it('an organisation that moved against the figure knows that each of the three others moved with it', () => {
    const [others, mine, moved] = [units('other', 14), units('mine', 2), units('moved', 3)]
    const later = (names: readonly string[]) => names.map((name) => `after-${name}`)
    const claims = [
      ...rank(10, [60, 65], [...others, ...mine, ...moved]),
      ...rank(10, [20, 25], [...others, ...later(mine), ...later(moved)]),
    ]
    const own = Object.fromEntries([...mine.map((unit) => [unit, 20]), ...later(mine).map((unit) => [unit, 90])])
    expect([proven('moved', claims, own).from, proven('after-moved', claims, own).below]).toEqual([60, 25])
    const members = (scoreOfMine: number, scoreOfMoved: number) => [
      ...others.map((key, index) => valued(asMember(key), index < 7 ? 20 : 60)),
      ...mine.map((key) => valued(asMember(key, 'my GHT'), scoreOfMine, scoreOfMine)),
      ...moved.map((key) => valued(asMember(key), scoreOfMoved, scoreOfMoved)),
    ]
    const before: ShownState = {
      ...state(members(20, 60)),
      figures: { kind: 'ranks', n: 19, middle: { from: 60, below: 65 }, quartiles: null },
    }
    const now = { kind: 'ranks', width: 5, members: members(90, 20) } as const
    expect(decide(now, { isWhole: true, states: [before] })).toMatchObject({ outcome: 'held' })
  })

  it('compared by pairs only, « many », « few », then « many » again of thirty tells the answers of all that stood once or always', () => {
    // Thirteen answer anew before the second release, thirteen others before the third; four never do.
    const [early, late, never] = [units('early', 13), units('late', 13), units('never', 4)]
    const [earlyAnew, lateAnew] = [units('early-anew', 13), units('late-anew', 13)]
    const many = (behind: readonly string[]): Claim => ({ units: new Set(behind), below: 50, least: 0, most: 10 })
    const few = (behind: readonly string[]): Claim => ({ units: new Set(behind), below: 50, least: 20, most: 30 })
    const claims = [
      many([...early, ...late, ...never]),
      few([...earlyAnew, ...late, ...never]),
      many([...earlyAnew, ...lateAnew, ...never]),
    ]
    const told = ['early0', 'early-anew', 'late0', 'late-anew', 'never'].map((name) => proven(name, claims))
    expect(told.map(({ from }) => from)).toEqual([50, 0, 0, 50, 50])
    const day = (earlySubmission: number, lateSubmission: number, answer: 'yes' | 'no') => ({
      kind: 'share' as const,
      members: [
        ...early.map((key) => ({ ...asMember(key), value: answer, submission: earlySubmission })),
        ...late.map((key) => ({ ...asMember(key), value: answer, submission: lateSubmission })),
        ...never.map((key) => ({ ...asMember(key), ...yes })),
      ],
    })
    const shown = (asOf: number, { members }: ReturnType<typeof day>, words: 'few' | 'many'): ShownState => ({
      ...state([]),
      asOf,
      members,
      figures: { kind: 'share', n: 30, threshold: 10, words },
    })
    const [first, second] = [shown(0, day(1, 1, 'yes'), 'many'), shown(1, day(2, 1, 'no'), 'few')]
    const now = day(2, 2, 'yes')
    expect(decide(now, { isWhole: true, states: [first] })).toMatchObject({ outcome: 'renewed' })
    expect(decide(now, { isWhole: true, states: [second] })).toMatchObject({ outcome: 'renewed' })
    expect(decide(now, { isWhole: true, states: [first, second] })).toMatchObject({ outcome: 'held', asOf: 1 })
  })

  it('compared with the last release only, figures that go there and back again tell who made them turn', () => {
    const [others, leaving] = [units('other', 12), units('leaving', 6)]
    // Six leave, then come back with the same submission, while one answers again.
    const claims = [
      ...rank(10, [20, 25], [...others, ...leaving, 'yours-before']),
      ...rank(7, [20, 25], [...others, 'yours-before']),
      ...rank(10, [60, 65], [...others, ...leaving, 'yours-after']),
    ]
    expect(proven('yours-before', claims).below).toBe(25)
    expect(proven('yours-after', claims).from).toBe(60)
    const members = (yours: number, some: readonly string[]) => [
      ...some.map((key, index) => valued(asMember(key), index < 9 ? 20 : 60)),
      valued(asMember('yours'), yours, yours),
    ]
    const first = state(members(20, [...others, ...leaving]))
    const second = { ...state(members(20, others)), asOf: 1 }
    const now = { kind: 'ranks', width: 5, members: members(60, [...others, ...leaving]) } as const
    expect(decide(now, { isWhole: true, states: [second] })).toMatchObject({ outcome: 'renewed' })
    expect(decide(now, { isWhole: true, states: [first, second] })).toMatchObject({ outcome: 'held', asOf: 1 })
  })

  it('a quartile under one large organisation tells it where all the others stand', () => {
    const [mine, others] = [units('mine', 3), units('other', 13)]
    const own = Object.fromEntries(mine.map((unit) => [unit, 10]))
    expect(proven('other', rank(4, [40, 45], [...mine, ...others]), own)).toEqual({ from: 40, below: 101 })
    const members = [
      ...mine.map((key) => valued(asMember(key, 'my GHT'), 10)),
      ...others.map((key, index) => valued(asMember(key), 40 + index)),
    ]
    const decision = decide({ kind: 'ranks', width: 5, members }, { isWhole: true, states: [] })
    expect(decision).toMatchObject({ outcome: 'shown', figures: { quartiles: null } })
  })

  it('« few » said as 0, 1 or 2 of 12 tells the two who have it that nobody else does', () => {
    const [mine, others] = [units('mine', 2), units('other', 10)]
    /** A yes is 100 and a no is 0: so many are below 50. */
    const few = (most: number): Claim[] => [
      { units: new Set([...mine, ...others]), below: 50, least: 12 - most, most: 12 },
    ]
    const own = Object.fromEntries(mine.map((unit) => [unit, 100]))
    expect(proven('other', few(2), own)).toEqual({ from: 0, below: 50 })
    const members = [...mine, ...others].map((key) => ({
      ...asMember(key, mine.includes(key) ? 'my GHT' : key),
      ...(mine.includes(key) ? yes : no),
    }))
    const decision = decide({ kind: 'share', members }, { isWhole: true, states: [] })
    expect(decision).toMatchObject({ figures: { words: 'few', threshold: 4 } })
    expect(proven('other', few(4), own)).toEqual(whole)
  })

  it('quartiles said as bands tell, over four days, what three others answered', () => {
    const [rest, mine] = [units('rest', 15), ['mine']]
    const day = (number: number) => [...rest, ...units(`other${number}-`, 3), ...mine.map((name) => `${name}${number}`)]
    const below = (members: readonly string[], limit: number, least: number, most = members.length): Claim => ({
      units: new Set(members),
      below: limit,
      least,
      most,
    })
    const own = { mine1: 60, mine4: 60, mine6: 90 }
    const outer = [below(day(4), 50, 0, 4), below(day(6), 85, 15)]
    const bands = [below(day(1), 45, 5), below(day(1), 90, 0, 14), ...outer]
    expect(proven('other4', bands, own)).toEqual({ from: 50, below: 101 })
    expect(proven('other4', [...rank(10, [70, 75], day(1)), ...outer], own)).toEqual(whole)
    const members = day(1).map((key, index) => valued(asMember(key), 5 * index))
    expect(decide({ kind: 'ranks', width: 5, members }, { isWhole: true, states: [] })).toMatchObject({
      figures: {
        middle: { from: 45, below: 50 },
        quartiles: { first: { from: 20, below: 50 }, third: { from: 45, below: 75 } },
      },
    })
  })

  it('a middle below the score that an objective needs tells who missed it', () => {
    const [rest, others, mine] = [units('rest', 8), units('other', 3), ['mine']]
    const later = [...units('later', 3), 'mine later']
    // A score from 49 on is needed: those below 30 answered « non », which counts as a score below 50.
    const middle: Claim = { units: new Set([...rest, ...others, ...mine]), below: 30, least: 6, most: 12 }
    const share: Claim = { units: new Set([...rest, ...later]), below: 50, least: 0, most: 4 }
    expect(proven('other', [middle, share], { mine: 60, 'mine later': 0 })).toEqual({ from: 0, below: 30 })
    const members = [...rest, ...others, ...mine].map((key, index) => valued(asMember(key), 5 * index))
    const sayable = { below: 50, from: 80 }
    expect(decide({ kind: 'ranks', width: 5, members, sayable }, { isWhole: true, states: [] })).toMatchObject({
      figures: { middle: { from: 0, below: 50 } },
    })
  })
})
