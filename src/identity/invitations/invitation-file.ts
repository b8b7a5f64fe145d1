import {
  type ColumnedFile,
  type ColumnedLine,
  comparableGroupName,
  comparableName,
  type Encoding,
  finessNumberFault,
  type Group,
  normalizeFinessNumber,
  openQuoteIssue,
  readTable,
  type Territory,
  type TerritoryAliases,
  territoryReader,
} from '#directory'
import type { Code, Context, Issue, Role } from '#kernel'
import type { Assignment } from '../accounts/assignment.ts'
import { emailInput } from '../accounts/email.ts'

/** The columns of a file of invitations, in the order in which the administration writes them. */
export const invitationColumns = ['mail', 'role', 'perimetre'] as const
type Column = (typeof invitationColumns)[number]

/** Ten thousand lines take a third of this size. */
export const largestInvitationFileBytes = 1_000_000

/** One line of the file, understood without the register. */
export interface InvitationLine extends Assignment {
  /** `ligne 12` */
  readonly where: string
  readonly email: string
}

export interface InvitationFile {
  readonly encoding: Encoding
  /** What was read despite a doubtful form, line by line. */
  readonly doubts: readonly Issue[]
  readonly lines: number
  readonly read: readonly InvitationLine[]
  readonly refused: readonly Issue[]
}

/** The words that people write for each role, without accents. */
const roleNames: Readonly<Record<string, Role>> = {
  structure: 'structure',
  college: 'college',
  rssi: 'college',
  territory: 'territory',
  territoire: 'territory',
  animateur: 'territory',
  region: 'region',
  ars: 'region',
  observer: 'observer',
  observateur: 'observer',
  admin: 'admin',
  administrateur: 'admin',
}

/** The places that a line names by their names. */
export interface KnownPlaces {
  readonly territories: readonly Territory[]
  /** The other names of territories, by the INSEE code of their region. */
  readonly aliases: ReadonlyMap<string, TerritoryAliases>
  /** The open groups. */
  readonly groups: readonly Group[]
}

export type InvitationTable = ColumnedFile<Column>

export const invitationTable = { columns: invitationColumns, largestBytes: largestInvitationFileBytes }

/** Reads a CSV of invitations as a table, in a thread. Throws `table-file-…` as `readTable`. */
export function readInvitationTable(context: Context, bytes: Uint8Array): Promise<InvitationTable> {
  return readTable(context, bytes, invitationTable)
}

/**
 * Understands a table of invitations. Each line is either read or refused; each refusal names the line and the field.
 * `invite-from-file.ts` then looks the numbers up in the register.
 */
export function readInvitations(file: InvitationTable, known: KnownPlaces): InvitationFile {
  const read: InvitationLine[] = []
  const refused: Issue[] = []
  const first = new Map<string, string>()
  for (const line of file.lines) {
    const { understood, issues } = readLine(line, known)
    refused.push(...issues)
    if (!understood) continue
    const key = `${understood.email} ${understood.role} ${understood.scope}`
    const other = first.get(key)
    if (other) refused.push(issueOf(line, 'mail', 'invitation-line-repeated', { other }))
    else read.push(understood)
    if (!other) first.set(key, line.where)
  }
  return { encoding: file.encoding, doubts: file.doubts, lines: file.lines.length, read, refused }
}

function readLine(line: ColumnedLine<Column>, known: KnownPlaces) {
  if (line.broken) return { issues: [openQuoteIssue(line)] }
  const { mail, role: roleText, perimetre } = line.fields
  const issues: Issue[] = []
  const email = emailInput.safeParse(mail)
  if (!email.success)
    issues.push(issueOf(line, 'mail', mail ? 'invitation-line-mail' : 'email-missing', { value: mail }))
  const role = roleNames[comparableName(roleText)]
  if (!role) issues.push(issueOf(line, 'role', 'invitation-line-role', { value: roleText }))
  const scope = role && readScope(role, perimetre, known)
  if (scope && 'code' in scope) issues.push(issueOf(line, 'perimetre', scope.code, { value: perimetre }))
  if (!email.success || !role || !scope || 'code' in scope) return { issues }
  return { issues, understood: { where: line.where, email: email.data, role, scope: scope.text } }
}

type ReadScope = { readonly text: string } | { readonly code: Code }

/** The place that a text names for a role, or the code of its fault. */
function readScope(role: Role, text: string, known: KnownPlaces): ReadScope {
  if (role === 'admin') return text ? { code: 'invitation-line-admin-scope' } : { text: '' }
  if (text === '') return { code: 'invitation-line-scope-missing' }
  if (role === 'territory') return readTerritory(text, known)
  if (role === 'region' || role === 'observer') return readRegion(text)
  return role === 'college' && /\p{L}{2}/u.test(text) ? readGroup(text, known.groups) : readNumber(text)
}

/** Open groups have names of their own: the name tells which. */
function readGroup(text: string, groups: readonly Group[]): ReadScope {
  const found = groups.find(({ id, name }) => id === text || comparableGroupName(name) === comparableGroupName(text))
  return found ? { text: found.id } : { code: 'invitation-line-group-unknown' }
}

function readNumber(text: string): ReadScope {
  if (/^\d([.,]\d+)?e\+?\d+$/i.test(text)) return { code: 'invitation-line-number-rounded' }
  const number = normalizeFinessNumber(text)
  const fault = finessNumberFault(number)
  if (!fault) return { text: number }
  return { code: fault === 'finess-number-zero-lost' ? 'invitation-line-zero-lost' : fault }
}

function readRegion(text: string): ReadScope {
  return /^\d$/.test(text) ? { code: 'invitation-line-region-zero-lost' } : { text }
}

/** Two regions may have territories of one name: the id alone then tells which. */
function readTerritory(text: string, { territories, aliases }: KnownPlaces): ReadScope {
  const byRegion = Map.groupBy(territories, ({ region }) => region)
  const [found, other] = [...byRegion].flatMap(([region, own]) => territoryReader(own, aliases.get(region) ?? [])(text))
  if (other) return { code: 'invitation-line-territory-ambiguous' }
  return found ? { text: found.id } : { code: 'invitation-line-territory-unknown' }
}

/** A fault of one field of a line. */
export function issueOf(
  { where }: { readonly where: string },
  field: Column,
  code: Code,
  values: Record<string, string> = {},
): Issue {
  const short = Object.entries(values).map(([name, value]) => [
    name,
    value.length > 40 ? `${value.slice(0, 40)}…` : value,
  ])
  return { path: `${where}, champ ${field}`, code, values: Object.fromEntries(short) }
}
