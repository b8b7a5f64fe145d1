import { dayAfter } from '#kernel'
import type { ProgrammeDomain, ProgrammeItem } from '#questionnaires'
import type { ApplicationStanding } from '../candidates/application.ts'
import type { CandidateKind } from '../candidates/candidate.ts'
import type { Day } from '../conditions/days.ts'
import { isForCandidatesAlone } from '../conditions/judge.ts'
import type { ItemState } from './item-state.ts'
import type { JudgedCondition } from './sheet.ts'

/** An item that keeps a candidate from declaring, with what is not met in it. */
export interface MissingItem {
  readonly item: ProgrammeItem
  readonly state: ItemState
  readonly conditions: readonly JudgedCondition[]
  /** A day, a year alone, or null when no text says it. */
  readonly due: string | null
}

interface Sheet {
  readonly item: ProgrammeItem
  readonly state: ItemState
  readonly conditions: readonly JudgedCondition[]
}

/**
 * What is missing, the nearest deadline first; what has none comes last. Judged as if the candidate declared today. An ESMS
 * declares nothing: an item that it reached leaves it nothing to do, whatever a declaration would still ask.
 */
export function missingItems(domain: ProgrammeDomain, sheets: readonly Sheet[], kind: CandidateKind): MissingItem[] {
  const missing = sheets.flatMap(({ item, state, conditions }): MissingItem[] => {
    const open = conditions.filter(
      ({ condition, judged }) => judged.standing !== 'met' && !isForCandidatesAlone(condition, judged, kind),
    )
    const isReached =
      state === 'met' || state === 'not-applicable' || (state === 'trajectory' && item.trajectoryAllowed)
    return isReached && (open.length === 0 || kind === 'structure')
      ? []
      : [{ item, state, conditions: open, due: dueOf(domain, item) }]
  })
  return inOrderOfDeadline(missing)
}

/** The day of the item, or the end of declarations; null when no text says either. */
export function dueOf({ calendar }: ProgrammeDomain, { due }: ProgrammeItem): string | null {
  return due ?? calendar.findLast(({ kind }) => kind === 'declaration-closing')?.date ?? null
}

/** The nearest deadline first; what has none comes last. */
export function inOrderOfDeadline(missing: readonly MissingItem[]): MissingItem[] {
  return missing.toSorted((one, other) => lastDayOf(one.due).localeCompare(lastDayOf(other.due)))
}

/**
 * What is missing in several domains: those in which an application stands come before those in which nothing was filed, or
 * nothing stands any more. The nearest deadline first in each of the two.
 */
export function missingToDeclare(domains: readonly Asked[]): MissingItem[] {
  const { under = [], other = [] } = Object.groupBy(domains, ({ application }) =>
    notStanding.includes(application.state) ? 'other' : 'under',
  )
  return [under, other].flatMap((some) => inOrderOfDeadline(some.flatMap(({ missing }) => missing)))
}

interface Asked {
  readonly application: Pick<ApplicationStanding, 'state'>
  readonly missing: readonly MissingItem[]
}

const notStanding: readonly ApplicationStanding['state'][] = ['none', 'withdrawn', 'refused']

/** A year alone ends on its last day. */
function lastDayOf(due: string | null): Day {
  if (due === null) return '9999-12-31'
  return due.length === 4 ? `${due}-12-31` : due
}

/** A day after which a candidate can no longer declare, or must do something again. */
export interface Deadline {
  readonly id: string
  readonly day: Day
  readonly why: 'calendar' | 'item' | 'score'
  /** What happens on a day of the calendar of the programme, where its file says so. */
  readonly kind?: CalendarEntry['kind']
  readonly text: string
}

type CalendarEntry = ProgrammeDomain['calendar'][number]

/** The days known for a domain: its calendar, its dated items, and the last day on which a score in hand still counts. */
export function deadlinesOf(domain: ProgrammeDomain, sheets: readonly Sheet[], today: Day): Deadline[] {
  const calendar = domain.calendar.map(
    ({ date, label, kind }, place): Deadline => ({
      id: `${domain.id}-${place}`,
      day: date,
      why: 'calendar',
      text: label,
      ...(kind ? { kind } : {}),
    }),
  )
  const items = sheets.flatMap(({ item }): Deadline[] =>
    item.due && item.due.length > 4
      ? [{ id: item.code, day: item.due, why: 'item', text: `${item.code}, ${item.title}` }]
      : [],
  )
  const scores = sheets.flatMap(({ item, conditions }) =>
    conditions.flatMap(({ condition, fact }): Deadline[] => {
      const last = fact.days.at(-1)
      if (condition.type !== 'withinDaysBefore' || last === undefined) return []
      const day = dayAfter(last, condition.days)
      return [{ id: `${item.code}-score`, day, why: 'score', text: `${item.code}, ${condition.what}` }]
    }),
  )
  return [...calendar, ...items, ...scores]
    .filter(({ day }) => day >= today)
    .toSorted((one, other) => one.day.localeCompare(other.day))
}
