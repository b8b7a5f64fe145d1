import { listPlaces } from '#directory'
import { AppError } from '#kernel'
import { type CurrentRecipient, findCurrentRecipient, type Mailing } from '#mailing'
import type { Database } from '#storage'

interface Asked {
  readonly finess: string
}

/** Whom a mail reaches today, and for which of the structures asked; undefined for somebody who answers for none any more. */
export async function findReader(
  database: Database,
  mailing: Mailing,
  asked: readonly Asked[],
): Promise<CurrentRecipient | undefined> {
  const places = await listPlaces(
    database,
    asked.map(({ finess }) => finess),
  )
  return findCurrentRecipient(database, mailing, { places: [...places.values()], permission: 'answer-alerts' })
}

/** The structures asked for which the reader of a mail answers today, FINESS numbers. Throws `alert-link-ended` when there is none. */
export async function reachAsReader(
  database: Database,
  mailing: Mailing,
  asked: readonly Asked[],
): Promise<ReadonlySet<string>> {
  const reader = await findReader(database, mailing, asked)
  if (!reader) throw new AppError('not-found', 'alert-link-ended')
  return new Set(reader.places.map(({ finess }) => finess))
}
