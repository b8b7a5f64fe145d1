import type { Issue } from '#kernel'
import { type ColumnedFile, openQuoteIssue, type WholeLine } from '../files/columned-file.ts'
import { finding, toIssue } from '../files/finding.ts'
import { normalizeFinessNumber, withLostZero } from '../register/finess-number.ts'
import { wordsOf } from '../register/search-text.ts'
import { comparableGroupName, type GroupKind } from './group.ts'

/** A member as a file writes it. */
export interface DraftMember {
  /** `ligne 12`, or the place in a FINESS+ file. */
  readonly where: string
  /** The FINESS number of a legal entity, or its SIREN. */
  readonly number: string
  readonly isSupport: boolean
}

/** A group as a file gives it: its whole composition. */
export interface GroupDraft {
  readonly where: string
  readonly name: string
  readonly kind: GroupKind
  readonly finessPlusId: string | null
  readonly members: readonly DraftMember[]
  /** Whether lines of the group were refused: its composition is then not known. */
  readonly faulty: boolean
}

export interface GroupDrafts {
  readonly drafts: readonly GroupDraft[]
  readonly refused: readonly Issue[]
  /** Whether a member that the register does not hold is only said: FINESS+ knows the whole country. */
  readonly wholeCountry: boolean
}

/** Largest CSV accepted, in bytes: the 135 GHT of France, with names and sources, take a tenth of it. */
export const largestGroupFileBytes = 2_000_000

/** The two layouts that are read: of GHT alone, or of groups of any kind. Names of columns are compared word by word. */
export const ghtTable = { columns: ['ght', 'role', 'finess ej'] as const, largestBytes: largestGroupFileBytes }
export const groupTable = {
  columns: ['groupe', 'type', 'role', 'finess ej'] as const,
  largestBytes: largestGroupFileBytes,
}

const kindWords: Readonly<Record<string, GroupKind>> = {
  ght: 'ght',
  organisme: 'organisation',
  organisation: 'organisation',
}
const supportWords: Readonly<Record<string, boolean>> = { support: true, membre: false, member: false, '': false }

/** Reads the lines of a table of groups: one line for each legal entity. Every fault is told with its line. */
export function readGroupLines({ lines }: ColumnedFile<string>): GroupDrafts {
  const refused: Issue[] = []
  const byName = new Map<string, { draft: GroupDraft; members: DraftMember[]; faulty: boolean }>()
  for (const line of lines) {
    if (line.broken) {
      refused.push(openQuoteIssue(line))
      continue
    }
    const { name, kind, isSupport, number, issues } = readLine(line)
    refused.push(...issues)
    const key = comparableGroupName(name)
    if (key === '') continue
    const known = byName.get(key) ?? {
      draft: { where: line.where, name, kind: kind ?? 'ght', finessPlusId: null, members: [], faulty: false },
      members: [],
      faulty: false,
    }
    byName.set(key, known)
    if (kind && kind !== known.draft.kind) {
      refused.push(toIssue(line.where, { ...finding('type', 'group-line-kind-contradicted', name) }))
      known.faulty = true
    }
    if (issues.length > 0) known.faulty = true
    else known.members.push({ where: line.where, number, isSupport: isSupport ?? false })
  }
  const drafts = [...byName.values()].map(({ draft, members, faulty }) => ({ ...draft, members, faulty }))
  return { drafts, refused, wholeCountry: false }
}

function readLine({ where, fields }: WholeLine<string>) {
  const name = fields.groupe ?? fields.ght ?? ''
  const word = (text = '') => wordsOf(text).join(' ')
  const kind = fields.type === undefined ? 'ght' : kindWords[word(fields.type)]
  const isSupport = supportWords[word(fields.role)]
  const number = withLostZero(normalizeFinessNumber(fields['finess ej'] ?? ''))
  const faults = [
    ...(comparableGroupName(name) === '' ? [finding('groupe', 'group-line-name-missing', name)] : []),
    ...(kind === undefined ? [finding('type', 'group-line-kind-unknown', fields.type ?? '')] : []),
    ...(isSupport === undefined ? [finding('role', 'group-line-role-unknown', fields.role ?? '')] : []),
    ...(number === '' ? [finding('finess_ej', 'group-member-missing', number)] : []),
  ]
  return { name, kind, isSupport, number, issues: faults.map((fault) => toIssue(where, fault)) }
}
