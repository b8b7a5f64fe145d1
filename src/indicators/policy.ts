import { may } from '#access'
import type { Region } from '#directory'
import type { Actor } from '#kernel'

/** A figure of a territory is for those who follow the territory, one of the whole region for those who follow all of it. */
export function canReadPoint(
  actor: Actor,
  { region, territory }: { readonly region: string; readonly territory: string },
): boolean {
  const place = { finess: '', legalEntityFiness: '', territoryId: territory || null, region }
  return actor.kind === 'operator' || may(actor, 'read-shared-exercises', place)
}

/** The people who write the plan of a region import the figures that it follows, and so does the operator, by command. */
export function canImportSeries(actor: Actor, { code: region }: Pick<Region, 'code'>): boolean {
  const place = { finess: '', legalEntityFiness: '', territoryId: null, region }
  return actor.kind === 'operator' || may(actor, 'edit-regional-plan', place)
}

/** Figures in which no structure can be recognised: for observers too, in each of their regions. */
export function canReadAggregates(actor: Actor, { code: region }: Pick<Region, 'code'>): boolean {
  return may(actor, 'read-aggregates', { finess: '', legalEntityFiness: '', territoryId: null, region })
}
