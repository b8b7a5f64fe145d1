import { describe, expect, it } from 'vitest'
import {
  type Band,
  bandOf,
  type CellHistory,
  chooseCohorts,
  cohortOf,
  type Decision,
  decide,
  type Figures,
  fewestForQuartiles,
  gridWidthFor,
  type Measured,
  placeBeside,
  type ShownState,
  type ValuedMember,
} from '#comparison'
import { sizeClassOf } from '#directory'
import { noQuartilesWords } from '#messages'

/** One structure per score, each of its own legal entity. */
const alone = (...scores: number[]): ValuedMember<Band>[] =>
  scores.map((score, index) => ({
    key: `S${index}`,
    legalEntity: `E${index}`,
    groups: [],
    value: bandOf(score, 5),
    submission: 1,
  }))

/** The members, of whom some have answered once more. */
const anew = (members: readonly ValuedMember<Band>[], indexes: readonly number[], score: number) =>
  members.map((member, index) =>
    indexes.includes(index) ? { ...member, value: bandOf(score, 5), submission: member.submission + 1 } : member,
  )

const ranks = (members: readonly ValuedMember<Band>[]): Measured => ({ kind: 'ranks', width: 5, members })

const share = (yes: number, n: number, grouped = 0): Measured => ({
  kind: 'share',
  members: Array.from({ length: n }, (_, index) => ({
    key: `S${index}`,
    legalEntity: `E${index}`,
    groups: index < grouped ? ['GHT'] : [],
    value: index < yes ? 'yes' : 'no',
    submission: 1,
  })),
})

/** Releases of one cell, one after another, each kept for the next. */
function publish(...days: Measured[]): Decision[] {
  const states: ShownState[] = []
  return days.map((day, asOf) => {
    const decision = decide(day, { isWhole: true, states })
    if (decision.outcome === 'shown' || decision.outcome === 'renewed')
      states.push({ asOf, members: day.members, figures: decision.figures, isWithdrawn: false })
    return decision
  })
}

const first = (day: Measured) => publish(day)[0]
const middleOf = (decision: Decision | undefined) =>
  decision && 'figures' in decision ? middle(decision.figures) : null
const middle = (figures: Figures) => (figures.kind === 'ranks' ? [figures.middle.from, figures.middle.below] : null)
const eight = [10, 20, 30, 40, 50, 60, 70, 80]

describe('a score becomes a band', () => {
  it.each([
    [0, 5, 0],
    [4, 5, 0],
    [5, 5, 5],
    [94, 5, 90],
    [95, 5, 95],
    [100, 5, 95],
    [49, 50, 0],
    [50, 50, 50],
    [100, 100, 0],
  ] as const)('%i in bands of %i is the band from %i: a limit belongs to the upper band', (score, width, from) => {
    expect(bandOf(score, width)).toBe(from)
  })

  it('gives a stored band back unchanged', () => {
    for (let score = 0; score <= 100; score += 1) expect(bandOf(bandOf(score, 20), 20)).toBe(bandOf(score, 20))
  })

  it('is all that the rules take: a score does not compile in its place', () => {
    // @ts-expect-error a number is no band
    const member: ValuedMember<Band> = { key: 'S', legalEntity: 'E', groups: [], value: 42 }
    expect(member.value).not.toBe(bandOf(42, 5))
  })

  it('refuses what is no whole score', () => {
    expect(() => bandOf(59.8, 5)).toThrow(RangeError)
    expect(() => bandOf(101, 5)).toThrow(RangeError)
  })

  const yesNo = { weight: 1, shares: [0, 10_000] }
  it.each([
    ['one question of yes or no: 0 and 100', [yesNo], 100],
    ['three of them: 0, 33, 67 and 100', [yesNo, yesNo, yesNo], 50],
    ['five of them: steps of 20', Array(5).fill(yesNo), 50],
    ['ten of them: steps of 10', Array(10).fill(yesNo), 20],
    ['thirty of them: steps of 3 or 4', Array(30).fill(yesNo), 10],
    ['forty of them: steps of 2 or 3', Array(40).fill(yesNo), 5],
    ['no question that counts', [], 100],
  ])('holds at least two possible scores in each band with %s', (_, questions, width) => {
    expect(gridWidthFor(questions)).toBe(width)
  })
})

describe('what is shown', () => {
  it('is the band of the middle; the lower one when the number is even', () => {
    expect(middleOf(first(ranks(alone(...eight))))).toEqual([40, 45])
    expect(middleOf(first(ranks(alone(...eight, 90))))).toEqual([50, 55])
  })

  it('has quartiles from 16 structures, at the ranks of the quarter from below and from above: of each its outer limit', () => {
    const sixteen = Array.from({ length: 16 }, (_, index) => index * 5)
    expect(first(ranks(alone(...sixteen)))).toMatchObject({
      figures: { n: 16, quartiles: { first: { from: 15, below: 40 }, third: { from: 35, below: 65 } } },
    })
    expect(first(ranks(alone(...sixteen.slice(1))))).toMatchObject({ figures: { n: 15, quartiles: null } })
  })

  it.each([
    ['seven structures', ranks(alone(...eight.slice(1))), 'too-few'],
    [
      'eight structures of four legal entities',
      ranks(alone(...eight).map((member, index) => ({ ...member, legalEntity: `E${index % 4}` }))),
      'few-entities',
    ],
    [
      'two structures of one GHT among eight: the others on one side are two only',
      ranks(alone(...eight).map((member, index) => ({ ...member, groups: index < 2 ? ['GHT'] : [] }))),
      'large-organisation',
    ],
    ['a share of seven structures', share(3, 7), 'too-few'],
    ['a share under an organisation with half of the structures', share(3, 12, 6), 'large-organisation'],
  ])('hides %s, and says why', (_, day, why) => {
    expect(first(day)).toEqual({ outcome: 'hidden', why })
  })

  it.each([
    [0, 'few'],
    [4, 'few'],
    [5, 'between'],
    [7, 'between'],
    [8, 'many'],
    [12, 'many'],
  ])('says of a share of %i in 12 one of three words: %s', (yes, words) => {
    expect(first(share(yes, 12))).toMatchObject({ figures: { threshold: 4, words } })
  })

  it('places a structure below, in or above the printed band, without a rank', () => {
    const band = { from: 40, below: 45 }
    expect([39, 40, 44, 45].map((score) => placeBeside(bandOf(score, 5), band))).toEqual(['below', 'in', 'in', 'above'])
  })
})

describe('quartiles in words', () => {
  it('say why there are none: too few structures, one organisation that holds too many, or too few new answers', () => {
    expect([15, 16].map((n) => noQuartilesWords({ n }, fewestForQuartiles))).toEqual([
      'moins de 16 structures',
      'une entité juridique ou un groupe y compte trop de structures, ou trop peu ont répondu de nouveau',
    ])
  })
})

describe('what changes from one release to the next', () => {
  const changed = (...indexes: number[]) => ranks(anew(alone(...eight), indexes, 95))

  it('is renewed when nobody answered anew: it says what it said', () => {
    expect(publish(changed(), changed())[1]).toMatchObject({ outcome: 'renewed', figures: { middle: { from: 40 } } })
  })

  it('is held with its date when three answered anew: one of them knows itself, and two are left', () => {
    expect(publish(changed(), changed(0, 1, 2))[1]).toMatchObject({
      outcome: 'held',
      asOf: 0,
      why: 'nothing-new-enough',
      figures: { middle: { from: 40 } },
    })
  })

  it('is renewed when four answered anew, each of its own organisation', () => {
    expect(publish(changed(), changed(0, 1, 2, 3))[1]).toMatchObject({ outcome: 'renewed' })
  })

  it('is held or renewed alike whatever was answered', () => {
    const outcomes = (score: number) =>
      [
        [0, 1, 2],
        [0, 1, 2, 3],
      ].map((indexes) => publish(changed(), ranks(anew(alone(...eight), indexes, score)))[1]?.outcome)
    for (let score = 0; score <= 100; score += 5) expect(outcomes(score)).toEqual(['held', 'renewed'])
  })

  it('says a rank beyond what another rank was as « so much or more » when few answered anew', () => {
    const sixteen = alone(...Array.from({ length: 16 }, (_, index) => index * 5))
    const [before, after] = publish(ranks(sixteen), ranks(anew(sixteen, [0, 1, 2, 3, 4, 5], 100)))
    expect(before).toMatchObject({
      figures: { middle: { from: 35 }, quartiles: { first: { from: 15 }, third: { below: 65 } } },
    })
    // The ranks have become 45, 65 and 100. Six answered anew: none of the others may be known to have left the lower half.
    expect(after).toMatchObject({
      outcome: 'renewed',
      figures: {
        middle: { from: 60, below: 101 },
        quartiles: { first: { from: 35, below: 101 }, third: { from: 60, below: 101 } },
      },
    })
  })

  it('is held when structures fall below eight: the last figure stays', () => {
    const decisions = publish(ranks(alone(...eight)), ranks(alone(...eight.slice(0, 7))))
    expect(decisions[1]).toMatchObject({ outcome: 'held', asOf: 0, why: 'too-few' })
  })

  it('holds what can be verified when the history is damaged, and shows nothing new', () => {
    const state: ShownState = {
      asOf: 3,
      members: alone(...eight),
      figures: { kind: 'ranks', n: 8, middle: { from: 40, below: 45 }, quartiles: null },
      isWithdrawn: false,
    }
    const damaged: CellHistory = { isWhole: false, states: [state] }
    expect(decide(changed(0, 1, 2, 3), damaged)).toMatchObject({ outcome: 'held', asOf: 3, why: 'history-damaged' })
    expect(decide(changed(0, 1, 2, 3), { ...damaged, states: [] })).toEqual({
      outcome: 'hidden',
      why: 'history-damaged',
    })
  })

  describe('after its figures were withdrawn', () => {
    const state = (members: ShownState['members'], asOf: number, isWithdrawn: boolean): ShownState => ({
      asOf,
      members,
      figures: { kind: 'ranks', n: 8, middle: { from: 40, below: 45 }, quartiles: null },
      isWithdrawn,
    })
    const withdrawn = state(changed().members, 0, true)

    it('is compared with them too: everybody may have kept them', () => {
      expect(decide(changed(0), { isWhole: true, states: [withdrawn] })).toEqual({
        outcome: 'hidden',
        why: 'nothing-new-enough',
      })
      expect(decide(changed(0, 1, 2, 3), { isWhole: true, states: [withdrawn] }).outcome).toBe('renewed')
    })

    it('stays hidden as long as nobody answered anew: the withdrawn figures would come back', () => {
      expect(decide(changed(), { isWhole: true, states: [withdrawn] })).toEqual({
        outcome: 'hidden',
        why: 'nothing-new-enough',
      })
    })

    it('is held when the answers are again those that were withdrawn', () => {
      const states = [withdrawn, state(changed(0, 1, 2, 3).members, 1, false)]
      expect(decide(changed(), { isWhole: true, states })).toMatchObject({ outcome: 'held', asOf: 1 })
    })
  })
})

describe('cohorts', () => {
  const sized = (n: number, size: 'single' | 'several') =>
    Array.from({ length: n }, (_, index) => ({
      key: `${size}${index}`,
      legalEntity: `${size}${index}`,
      groups: [],
      kind: 'ESMS' as const,
      size,
    }))

  it('are size classes when those large enough hold 60 % of the structures, the whole kind otherwise', () => {
    expect(chooseCohorts([...sized(9, 'single'), ...sized(6, 'several')])).toBe('sizes')
    expect(chooseCohorts([...sized(8, 'single'), ...sized(6, 'several')])).toBe('whole')
    expect(chooseCohorts([])).toBe('whole')
  })

  it('give each structure one place', () => {
    expect(cohortOf({ kind: 'ESMS', size: sizeClassOf(1) }, 'sizes')).toBe('ESMS/single')
    expect(cohortOf({ kind: 'ESMS', size: sizeClassOf(12) }, 'whole')).toBe('ESMS')
  })
})
