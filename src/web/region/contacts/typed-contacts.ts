import { type ContactKind, type CrisisContact, contactKinds, type TypedContact } from '#regional-offer'
import type { FormFields } from '../../http/forms/forms.ts'

/** What the form holds, by kind. */
export type TypedContacts = Readonly<Record<ContactKind, TypedContact>>

const words: Readonly<Record<keyof TypedContact, string>> = {
  name: 'nom',
  phone: 'telephone',
  mail: 'courriel',
  hours: 'horaires',
  source: 'source',
}

/** `csirt.phone` -> `csirt-telephone` */
export function fieldName(kind: ContactKind, field: keyof TypedContact): string {
  return `${kind}-${words[field]}`
}

/** The names of the fields of the form, by the paths of their faults. */
export const contactFields: Readonly<Record<string, string>> = Object.fromEntries(
  contactKinds.flatMap((kind) =>
    (Object.keys(words) as (keyof TypedContact)[]).map((field) => [`${kind}.${field}`, fieldName(kind, field)]),
  ),
)

const blank: TypedContact = { name: '', phone: '', mail: '', hours: '', source: '' }

export function asTyped(contacts: readonly CrisisContact[]): TypedContacts {
  return ofKinds((kind) => contacts.find((each) => each.kind === kind) ?? blank)
}

export function typedContacts(fields: FormFields): TypedContacts {
  return ofKinds((kind) => {
    const line = (field: keyof TypedContact) => fields.line(fieldName(kind, field))
    return {
      name: line('name'),
      phone: line('phone'),
      mail: line('mail'),
      hours: line('hours'),
      source: line('source'),
    }
  })
}

function ofKinds(contactOf: (kind: ContactKind) => TypedContact): TypedContacts {
  const pairs = contactKinds.map((kind) => {
    const { name, phone, mail, hours, source } = contactOf(kind)
    return [kind, { name, phone, mail, hours, source }]
  })
  return Object.fromEntries(pairs) as TypedContacts
}
