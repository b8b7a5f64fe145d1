import type { Structure } from '#directory'

export type RegisteredStructure = Pick<Structure, 'finess' | 'legalEntityFiness' | 'kind' | 'openedOn' | 'closedOn'>

/** Why a unit is listed apart: it did not have the whole year. FINESS does not tell a closing from a merger. */
export type ApartReason = 'opened' | 'closed-or-merged' | 'opened-then-closed'

/** What must hold an exercise: a legal entity with its structures, or one structure. */
export interface Unit {
  /** FINESS number of the legal entity or of the structure. */
  readonly finess: string
  readonly structures: readonly RegisteredStructure[]
}

/** The first and the last day of a year: for the current year, today. */
export interface YearSpan {
  readonly first: string
  readonly last: string
}

/** Undefined for a year that has not begun. */
export function spanOf(year: number, today: string): YearSpan | undefined {
  const [first, end] = [`${year}-01-01`, `${year}-12-31`]
  return today < first ? undefined : { first, last: today < end ? today : end }
}

/** What is expected of a unit in a span: the exercise, nothing for a part of it, or undefined when it was never open. */
export type Presence = 'expected' | ApartReason | undefined

/**
 * Tells of units: expected when open on the first and the last day of the span, apart when open for a part of it. A legal entity is open
 * while one of its structures is: moving a site does not end it.
 */
export function presenceIn(span: YearSpan): (unit: Unit) => Presence {
  const [atFirst, atLast, within] = [openOn(span.first), openOn(span.last), openWithin(span)]
  return ({ structures }) => {
    const wasOpen = structures.some(atFirst)
    const isOpen = structures.some(atLast)
    if (wasOpen) return isOpen ? 'expected' : 'closed-or-merged'
    if (isOpen) return 'opened'
    return structures.some(within) ? 'opened-then-closed' : undefined
  }
}

/** `closedOn` is the first day on which FINESS no longer held the structure. Without an opening day it was always open. */
export function openOn(day: string) {
  return ({ openedOn, closedOn }: RegisteredStructure) =>
    (openedOn === null || openedOn <= day) && (closedOn === null || closedOn > day)
}

function openWithin({ first, last }: YearSpan) {
  return ({ openedOn, closedOn }: RegisteredStructure) =>
    (openedOn === null || openedOn <= last) && (closedOn === null || closedOn > first)
}

export function byEstablishment(structures: readonly RegisteredStructure[]): Unit[] {
  return structures.map((structure) => ({ finess: structure.finess, structures: [structure] }))
}

export function byLegalEntity(structures: readonly RegisteredStructure[]): Unit[] {
  const groups = Map.groupBy(structures, ({ legalEntityFiness }) => legalEntityFiness)
  return [...groups].map(([finess, members]) => ({ finess, structures: members }))
}
