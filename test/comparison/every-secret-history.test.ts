import { describe, expect, it } from 'vitest'
import { type Band, decide, type Measured, type ShownState, type ValuedMember } from '#comparison'

/*
 * Somebody who knows the rules plays them over every secret history of a small cohort, and keeps those that print what was printed,
 * days of figures included. An answer that is the same in all of them is known. The solver of `attack/` reads figures alone: that a figure
 * was renewed, or held, may tell something too.
 */

interface Cohort {
  readonly name: string
  readonly members: number
  /** How many of the first members share a GHT. */
  readonly group: number
  /** Who answers anew before each release after the first. */
  readonly anew: readonly (readonly number[])[]
}

const cohorts: readonly Cohort[] = [
  { name: 'four of eight answer anew', members: 8, group: 1, anew: [[0, 1, 2, 3]] },
  {
    name: 'three of eight, then two others',
    members: 8,
    group: 1,
    anew: [
      [0, 1, 2],
      [6, 7],
    ],
  },
  { name: 'a GHT of two and two others of nine', members: 9, group: 2, anew: [[0, 1, 2, 3]] },
]

/** An answer is a bit of a history: those of the first release, then the new ones. */
type History = number

/** The bit of each member's answer on each day. */
function answersOf({ members, anew }: Cohort): { readonly days: number[][]; readonly owners: number[] } {
  const owners = Array.from({ length: members }, (_, index) => index)
  const days = [owners.slice()]
  for (const some of anew) {
    const day = (days.at(-1) ?? []).slice()
    for (const member of some) day[member] = owners.push(member) - 1
    days.push(day)
  }
  return { days, owners }
}

const isSet = (bits: number, place: number) => ((bits >> place) & 1) === 1

/** What is published of a history, decisions included. */
function published(kind: Measured['kind'], { group }: Cohort, days: readonly number[][], history: History): string {
  const states: ShownState[] = []
  const decisions = days.map((answers, asOf) => {
    const members = answers.map((answer, index): ValuedMember => {
      const isYes = isSet(history, answer)
      const value = kind === 'share' ? (isYes ? 'yes' : 'no') : ((isYes ? 50 : 0) as Band)
      return {
        key: `S${index}`,
        legalEntity: `E${index}`,
        groups: index < group ? ['GHT'] : [],
        value,
        submission: answer,
      }
    })
    const now = { kind, ...(kind === 'ranks' ? { width: 50 } : {}), members } as Measured
    const decision = decide(now, { isWhole: true, states })
    if (decision.outcome === 'shown' || decision.outcome === 'renewed')
      states.push({ asOf, members, figures: decision.figures, isWithdrawn: false })
    return decision
  })
  return JSON.stringify(decisions)
}

/** The answers of others that are the same in every history that prints the same to a viewer, who knows its own, for some print. */
function certainAnswers(prints: readonly string[], answers: number, own: number): number {
  const worlds = new Map<string, { always: number; ever: number }>()
  prints.forEach((print, history) => {
    const seen = `${history & own} ${print}`
    const { always, ever } = worlds.get(seen) ?? { always: history, ever: history }
    worlds.set(seen, { always: always & history, ever: ever | history })
  })
  const all = 2 ** answers - 1
  return [...worlds.values()].reduce((found, { always, ever }) => found | ((always | ~ever) & all & ~own), 0)
}

describe.each(cohorts)('of all that may have been answered when $name', (cohort) => {
  const { days, owners } = answersOf(cohort)
  const printsOf = (kind: Measured['kind']) =>
    Array.from({ length: 2 ** owners.length }, (_, history) => published(kind, cohort, days, history))
  const ownOf = (isOwn: (member: number) => boolean) =>
    owners.reduce((bits, owner, answer) => (isOwn(owner) ? bits | (1 << answer) : bits), 0)
  const viewers = [
    0,
    ...Array.from({ length: cohort.members }, (_, member) => ownOf((owner) => owner === member)),
    ownOf((owner) => owner < cohort.group),
  ]

  it.each(['share', 'ranks'] as const)('nobody who plays the rules again finds an answer of another: %s', (kind) => {
    const prints = printsOf(kind)
    expect(viewers.map((own) => certainAnswers(prints, owners.length, own))).toEqual(viewers.map(() => 0))
    expect(new Set(prints).size).toBeGreaterThan(1)
  })
})
