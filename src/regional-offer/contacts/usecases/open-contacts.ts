import { z } from 'zod'
import { findRegion, type Region } from '#directory'
import { authorize, nameInAddress, query } from '#kernel'
import { canEditOffer, canReadOffer } from '../../policy.ts'
import { type CrisisContact, contactKinds } from '../contact.ts'
import { listContacts } from '../store.ts'

export interface RegionContacts {
  readonly region: Region
  /** Those that the region filled in, in the order of `contactKinds`. */
  readonly contacts: readonly CrisisContact[]
  readonly canEdit: boolean
}

/** Whom the structures of a region call in a crisis. */
export const openContacts = query({
  input: z.strictObject({ region: nameInAddress }),
  run: async (database, { region: code }, { actor }): Promise<RegionContacts> => {
    const region = authorize(actor, findRegion(code), (who) => canReadOffer(who, { region: code }))
    const found = await listContacts(database, code)
    const contacts = contactKinds.flatMap((kind) => found.find((each) => each.kind === kind) ?? [])
    return { region, contacts, canEdit: canEditOffer(actor, { region: code }) }
  },
})

/** Those, for the people of the region who write them. */
export const prepareContacts = query({
  input: z.strictObject({ region: nameInAddress }),
  run: async (database, { region: code }, { actor }) => {
    const region = authorize(actor, findRegion(code), (who) => canEditOffer(who, { region: code }))
    return { region, contacts: await listContacts(database, code) }
  },
})
