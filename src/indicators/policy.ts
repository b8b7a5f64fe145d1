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

/** The person who runs commands on the server imports the series of a region, and that alone: no file is taken by a page. */
export function canImportSeries(actor: Actor, _region: Pick<Region, 'code'>): boolean {
  return actor.kind === 'operator'
}

/** Figures in which no structure can be recognised: for observers too, in each of their regions. */
export function canReadAggregates(actor: Actor, { code: region }: Pick<Region, 'code'>): boolean {
  return may(actor, 'read-aggregates', { finess: '', legalEntityFiness: '', territoryId: null, region })
}
