import { cleanLine, dayFault, type Issue, plausibleYears } from '#kernel'
import type { Referent, ReferentEntry, ReferentFunction, Standing } from './referent.ts'

/** A function of a structure as typed in a form. */
export interface TypedReferent {
  readonly function: ReferentFunction
  readonly standing: Standing
  readonly name: string
  readonly mail: string
  readonly phone: string
  readonly sharedWith: string
  /** `AAAA-MM-JJ`; empty for today. */
  readonly namedOn: string
}

/** In characters. */
const longestText = 120
/** The longest email address that RFC 5321 allows. */
const longestMail = 254

/**
 * Reads a form and gives every fault at once. A vacant function has no holder: a name typed beside it is dropped. `today`
 * is `AAAA-MM-JJ`; `previous` is the line that the new one ends, if any.
 */
export function readReferentEntry(
  typed: TypedReferent,
  { today, previous }: { today: string; previous: Referent | undefined },
): { entry: ReferentEntry; issues: readonly Issue[] } {
  const { standing } = typed
  const filled = (text: string) => (standing === 'vacant' ? null : cleanLine(text) || null)
  const phone = filled(typed.phone)
  const entry: ReferentEntry = {
    function: typed.function,
    standing,
    name: filled(typed.name),
    mail: filled(typed.mail),
    phone: phone && (readPhone(phone) ?? phone),
    sharedWith: standing === 'shared' ? filled(typed.sharedWith) : null,
    namedOn: cleanLine(typed.namedOn) || today,
  }
  return { entry, issues: [...contactIssues(entry), ...sharedIssues(entry), ...dayIssues(entry, today, previous)] }
}

function contactIssues({ name, mail, phone }: ReferentEntry): Issue[] {
  const issues: Issue[] = []
  if (name && name.length > longestText) issues.push(tooLong('name'))
  if (mail && !isMail(mail)) issues.push({ path: 'mail', code: 'referent-mail-malformed' })
  if (phone && !readPhone(phone)) issues.push({ path: 'phone', code: 'referent-phone-malformed' })
  return issues
}

function sharedIssues({ standing, sharedWith }: ReferentEntry): Issue[] {
  if (standing !== 'shared') return []
  if (!sharedWith) return [{ path: 'sharedWith', code: 'referent-shared-missing' }]
  return sharedWith.length > longestText ? [tooLong('sharedWith')] : []
}

function dayIssues({ namedOn }: ReferentEntry, today: string, previous: Referent | undefined): Issue[] {
  const fault = dayFault(namedOn)
  if (fault === 'not-a-day') return [{ path: 'namedOn', code: 'referent-day-malformed' }]
  if (fault) return [{ path: 'namedOn', code: 'referent-day-implausible', values: plausibleYears }]
  if (namedOn > today) return [{ path: 'namedOn', code: 'referent-day-future' }]
  if (previous && namedOn < previous.namedOn) return [{ path: 'namedOn', code: 'referent-day-before-previous' }]
  return []
}

function tooLong(path: string): Issue {
  return { path, code: 'referent-text-too-long', values: { maximum: longestText } }
}

/** One email address alone: no list, no display name, no comment. */
export function isMail(text: string): boolean {
  return text.length <= longestMail && /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[\p{L}\p{N}-]{2,}$/u.test(text)
}

/**
 * A telephone number as it is shown: `03 20 44 59 62`, or `+33 320445962` when typed with its country. Undefined for
 * anything else.
 */
export function readPhone(text: string): string | undefined {
  const digits = text.replace(/[\s.\-()/]/g, '').replace(/^00(?=\d{8})/, '+')
  if (/^0[1-9]\d{8}$/.test(digits)) return digits.replace(/\d{2}(?=\d)/g, '$& ')
  return /^\+[1-9]\d{7,14}$/.test(digits) ? digits : undefined
}
