import { listAnswering } from '#assessment'
import { findRegion } from '#directory'
import { listCrisisSince } from '#exercises'
import { legalTimeOf } from '#kernel'
import type { Database } from '#storage'
import type { Campaign, Progress } from './campaign.ts'
import type { AskedOf } from './store.ts'

/** What each structure did since a campaign was opened, by FINESS number. A structure that did nothing is absent. */
export async function readProgress(
  database: Database,
  { region, asked: thing, questionnaireId, openedAt, openedOn }: Campaign,
  asked: readonly AskedOf[],
): Promise<Map<string, Progress>> {
  if (!openedAt || !openedOn) return new Map()
  const numbers = asked.map(({ finess }) => finess)
  const done =
    thing === 'exercise'
      ? await listCrisisSince(database, numbers, openedOn)
      : await listAnswering(database, numbers, {
          questionnaireId: questionnaireId ?? '',
          since: openedAt,
          time: legalTimeOf({ departement: findRegion(region)?.departements[0] ?? '' }),
        })
  const accepted = new Map(asked.map(({ finess, acceptedOn }) => [finess, acceptedOn]))
  return new Map([...done].map(([finess, each]) => [finess, { ...each, acceptedOn: accepted.get(finess) ?? null }]))
}
