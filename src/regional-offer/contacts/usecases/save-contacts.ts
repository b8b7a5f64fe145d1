import { z } from 'zod'
import { findRegion } from '#directory'
import { authorize, command, nameInAddress, refuseIssues, typedText } from '#kernel'
import { canEditOffer } from '../../policy.ts'
import { checkContacts } from '../check-contact.ts'
import { type CrisisContact, contactKinds } from '../contact.ts'
import { listContacts, replaceContacts } from '../store.ts'

const text = typedText.default('')
const typed = z.strictObject({ name: text, phone: text, mail: text, hours: text, source: text })

/** Writes every contact of a region. A contact that stayed as it was keeps its day; one left blank is to complete again. */
export const saveContacts = command({
  action: 'offer.save-contacts',
  once: true,
  input: z.strictObject({ region: nameInAddress, contacts: z.partialRecord(z.enum(contactKinds), typed) }),
  run: async (transaction, { region: code, contacts: given }, { actor, clock }) => {
    const region = authorize(actor, findRegion(code), (who) => canEditOffer(who, { region: code }))
    const { contacts: checked, issues } = checkContacts(given)
    refuseIssues('contacts-invalid', issues)
    const before = await listContacts(transaction, code)
    const now = clock()
    const contacts = checked.map((content): CrisisContact => {
      const known = before.find(({ kind }) => kind === content.kind)
      const isSame =
        known !== undefined &&
        Object.entries(content).every(([field, value]) => known[field as keyof typeof content] === value)
      return { ...content, region: code, updatedAt: isSame ? known.updatedAt : now }
    })
    await replaceContacts(transaction, authorize(actor, { region: code, contacts }, canEditOffer))
    return { region, contacts }
  },
  subject: ({ region }) => region.code,
})
