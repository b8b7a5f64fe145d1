import { listPlaces } from '#directory'
import { AppError } from '#kernel'
import { findCurrentRecipient, type Mailing } from '#mailing'
import type { Database } from '#storage'

interface Asked {
  readonly finess: string
}

/** Somebody whom a mail reaches today, and the structures asked for which they answer. */
export interface Reader<Each extends Asked> {
  readonly email: string
  readonly asked: readonly Each[]
}

/**
 * Whom a mail reaches today, and for which of the structures asked; undefined for somebody who answers for none any more.
 * `askedAmong` tells which of some structures, FINESS numbers, are asked.
 */
export async function findReader<Each extends Asked>(
  database: Database,
  mailing: Mailing,
  askedAmong: (numbers: readonly string[]) => Promise<readonly Each[]>,
): Promise<Reader<Each> | undefined> {
  let asked: readonly Each[] = []
  const placesAmong = async (own: readonly string[]) => {
    asked = await askedAmong(own)
    const numbers = asked.map(({ finess }) => finess)
    return [...(await listPlaces(database, numbers)).values()]
  }
  const recipient = await findCurrentRecipient(database, mailing, { placesAmong, permission: 'answer-alerts' })
  if (!recipient) return undefined
  const theirs = new Set(recipient.places.map(({ finess }) => finess))
  return { email: recipient.email, asked: asked.filter(({ finess }) => theirs.has(finess)) }
}

/** What is asked of the structures for which the reader of a mail answers today. Throws `alert-link-ended` when there is none. */
export async function reachAsReader<Each extends Asked>(
  database: Database,
  mailing: Mailing,
  askedAmong: (numbers: readonly string[]) => Promise<readonly Each[]>,
): Promise<readonly Each[]> {
  const reader = await findReader(database, mailing, askedAmong)
  if (!reader) throw new AppError('not-found', 'alert-link-ended')
  return reader.asked
}
