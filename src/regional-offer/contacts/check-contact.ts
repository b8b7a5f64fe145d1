import { cleanLine, type Issue } from '#kernel'
import { type ContactKind, type CrisisContact, contactKinds } from './contact.ts'

/** Unchecked fields of a contact. */
export interface TypedContact {
  readonly name: string
  readonly phone: string
  readonly mail: string
  readonly hours: string
  readonly source: string
}

export type ContactContent = Omit<CrisisContact, 'region' | 'updatedAt'>

/** In characters. */
export const longestContactTexts = { name: 150, phone: 40, mail: 150, hours: 100, source: 250 } as const
const fields = Object.keys(longestContactTexts) as (keyof TypedContact)[]

/**
 * Cleans the contacts of a region and lists every fault at once; the path of a fault is `csirt.phone`. A contact left blank is not
 * kept: the page then says that it is to complete.
 */
export function checkContacts(typed: Readonly<Partial<Record<ContactKind, TypedContact>>>): {
  readonly contacts: ContactContent[]
  readonly issues: Issue[]
} {
  const issues: Issue[] = []
  const contacts = contactKinds.flatMap((kind): ContactContent[] => {
    const given = typed[kind]
    if (!given) return []
    const [name, phone, mail, hours, source] = [
      cleanLine(given.name),
      cleanLine(given.phone),
      cleanLine(given.mail),
      cleanLine(given.hours),
      cleanLine(given.source),
    ]
    const content = { kind, name, phone, mail, hours, source }
    if (fields.every((field) => content[field] === '')) return []
    issues.push(...faultsOf(content))
    return [content]
  })
  return { contacts, issues }
}

function faultsOf(content: ContactContent): Issue[] {
  const { kind, name, phone, mail, source } = content
  const at = (field: keyof TypedContact) => `${kind}.${field}`
  const issues: Issue[] = fields
    .filter((field) => content[field].length > longestContactTexts[field])
    .map((field) => ({
      path: at(field),
      code: 'contact-text-too-long',
      values: { maximum: longestContactTexts[field] },
    }))
  if (name === '') issues.push({ path: at('name'), code: 'contact-name-missing' })
  if (phone === '' && mail === '') issues.push({ path: at('phone'), code: 'contact-unreachable' })
  if (phone !== '' && !/^\+?[\d\s().-]{2,}$/.test(phone)) issues.push({ path: at('phone'), code: 'contact-phone' })
  if (mail !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(mail)) issues.push({ path: at('mail'), code: 'contact-mail' })
  if (source === '') issues.push({ path: at('source'), code: 'contact-source-missing' })
  return issues
}
