import { inFrenchOrder } from '#kernel'
import type { ImportedPoint } from './series.ts'

/** An imported figure, with who imported it. */
export interface KeptPoint extends ImportedPoint {
  readonly importedAt: Date
  /** Id of an account, or `operator`; null for a figure imported before people were noted. */
  readonly importedBy: string | null
}

/** A figure as it stood before somebody replaced or removed it. */
export interface SeriesChange extends ImportedPoint {
  readonly change: 'replaced' | 'removed'
  readonly changedAt: Date
  /** Id of an account, or `operator`. */
  readonly changedBy: string
}

/** What can be removed at once: the figures of one indicator on one day. */
export interface KeptSeries {
  readonly indicator: string
  readonly day: string
  readonly points: readonly KeptPoint[]
  /** When the last of the figures was imported, and by whom. */
  readonly importedAt: Date
  readonly importedBy: string | null
}

/** The imported figures by indicator and day, the last day of each indicator first. */
export function keptSeries(points: readonly KeptPoint[]): KeptSeries[] {
  const groups = Map.groupBy(points, ({ indicator, day }) => JSON.stringify([indicator, day]))
  return [...groups.values()]
    .flatMap((all) => {
      const last = latest(all)
      return last ? [{ ...last, points: all }] : []
    })
    .map(({ indicator, day, importedAt, importedBy, points }) => ({ indicator, day, importedAt, importedBy, points }))
    .sort((a, b) => inFrenchOrder(a.indicator, b.indicator) || b.day.localeCompare(a.day))
}

/** Which of the figures of an indicator are meant: those of a day, or one of them. An empty territory is the whole region. */
export interface Removal {
  readonly indicator: string
  readonly day: string
  readonly territory?: string | undefined
}

export function isMeant({ indicator, day, territory }: Removal, point: ImportedPoint): boolean {
  return (
    point.indicator === indicator && point.day === day && (territory === undefined || point.territory === territory)
  )
}

/** Whether an import leaves a figure as it stood. */
export function isSameFigure(
  old: ImportedPoint,
  fresh: Pick<ImportedPoint, 'numerator' | 'denominator' | 'source'> | undefined,
): boolean {
  return old.numerator === fresh?.numerator && old.denominator === fresh.denominator && old.source === fresh.source
}

/** Changes as soon as one of the figures is imported again: nobody removes a figure that they have not seen. */
export function stateOf(points: readonly KeptPoint[]): string {
  return `${points.length}.${latest(points)?.importedAt.getTime() ?? 0}`
}

/** The last day before the next figures of an indicator: from then on, pages show those. Undefined for the last ones. */
export function shownUntil({ indicator, day }: Removal, points: readonly ImportedPoint[]): string | undefined {
  return points
    .filter((point) => point.indicator === indicator && point.day > day)
    .map((point) => point.day)
    .sort()
    .at(0)
}

function latest(points: readonly KeptPoint[]): KeptPoint | undefined {
  return points.reduce<KeptPoint | undefined>(
    (last, point) => (last && last.importedAt >= point.importedAt ? last : point),
    undefined,
  )
}
