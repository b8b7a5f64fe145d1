import type { PlacedStructure } from '#directory'
import { findRecipients } from '#mailing'
import type { Database } from '#storage'

/** How many a target would reach if the mails left now: structures, people with an address, structures where nobody has one. */
export interface Reach {
  readonly structures: number
  readonly recipients: number
  readonly unreached: number
}

export async function measureReach(database: Database, chosen: readonly PlacedStructure[]): Promise<Reach> {
  const { recipients, reached } = await findRecipients(
    database,
    chosen.map(({ place }) => place),
  )
  return { structures: chosen.length, recipients: recipients.length, unreached: chosen.length - reached.size }
}
