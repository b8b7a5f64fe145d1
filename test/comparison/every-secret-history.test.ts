import { describe, expect, it } from 'vitest'
import { type Band, decide, type Measured, type ShownState, type ValuedMember } from '#comparison'

/*
 * Somebody who knows the rules plays them over every secret history of a small cohort, and keeps those that print what was printed,
 * days of figures included. An answer that is the same in all of them is known. The solver of `attack/` reads figures alone: that a figure
 * was renewed, or held, tells something too.
 */

interface Cohort {
  readonly name: string
  readonly members: number
  /** How many of the first members share a GHT. */
  readonly group: number
  /** How many of the first members answer anew before the second release. */
  readonly again: number
}

const cohorts: readonly Cohort[] = [
  { name: 'four of eight answer anew', members: 8, group: 1, again: 4 },
  { name: 'a GHT of two and three others of nine answer anew', members: 9, group: 2, again: 5 },
]

/** An answer is a bit of a history: first those of each member, then the new ones. */
type History = number

const isSet = (bits: number, place: number) => ((bits >> place) & 1) === 1

function published(kind: Measured['kind'], { members: n, group, again }: Cohort, history: History): string {
  const on = (day: number): Measured => {
    const members = Array.from({ length: n }, (_, index): ValuedMember => {
      const isYes = isSet(history, day === 1 && index < again ? n + index : index)
      const value = kind === 'share' ? (isYes ? 'yes' : 'no') : ((isYes ? 50 : 0) as Band)
      return { key: `S${index}`, legalEntity: `E${index}`, groups: index < group ? ['GHT'] : [], value }
    })
    return { kind, ...(kind === 'ranks' ? { width: 50 } : {}), members } as Measured
  }
  const first = decide(on(0), { isWhole: true, states: [] })
  if (first.outcome === 'hidden') throw new Error('Too small a cohort.')
  const before: ShownState = { asOf: 0, members: on(0).members, figures: first.figures, isWithdrawn: false }
  return JSON.stringify([first, decide(on(1), { isWhole: true, states: [before] })])
}

/** The places of the answers that are the same in every history that prints the same, for some print. */
function certainAnswers(kind: Measured['kind'], cohort: Cohort): number {
  const histories = 2 ** (cohort.members + cohort.again)
  const worlds = new Map<string, { always: number; ever: number }>()
  for (let history = 0; history < histories; history += 1) {
    const print = published(kind, cohort, history)
    const { always, ever } = worlds.get(print) ?? { always: history, ever: history }
    worlds.set(print, { always: always & history, ever: ever | history })
  }
  return [...worlds.values()].reduce((found, { always, ever }) => found | ((always | ~ever) & (histories - 1)), 0)
}

describe.each(cohorts)('of all that may have been answered when $name', (cohort) => {
  it('an outsider who plays the rules again finds no answer', () => {
    expect([certainAnswers('share', cohort), certainAnswers('ranks', cohort)]).toEqual([0, 0])
  })
})
