import {
  type Content,
  type ContentFile,
  latestReleased,
  nameInside,
  type Path,
  pathOfName,
  printName,
  programmeFolder,
  readReleased,
  readYaml,
  toIssue,
  versionIssues,
} from '#content'
import { type Code, type Issue, type IssueValues, sha256 } from '#kernel'
import { checkProgrammeFile } from '../check-file.ts'
import type { Programme, ProgrammeDomain } from '../programme-schema.ts'

/** What a completed programme file changes in a domain. */
export interface DomainCompletion {
  readonly title: string
  readonly isNew: boolean
  /** Prerequisites and objectives. */
  readonly items: number
  /** Codes of those that the released file does not have, and of those that it says otherwise. */
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly isCalendarChanged: boolean
  /** Whether the domain still says that something is to complete. */
  readonly isOpen: boolean
}

export interface JudgedCompletion {
  /** `care@2026.4` */
  readonly name: string
  readonly path: string
  readonly sha256: string
  readonly issues: readonly Issue[]
  readonly changes: readonly DomainCompletion[]
}

/**
 * Judges a programme file that completes the last released one: the checks of a release, and what an administrator may not
 * change through a file. Domains that say « à compléter » may change; the others, and each item that candidates may already have
 * answered, stay. Run in a thread of its own: see `usecases/complete-programme.ts`.
 */
export default function judgeCompletion({
  content,
  text,
}: {
  readonly content: Content
  readonly text: string
}): JudgedCompletion {
  const named = { id: programmeFolder, version: nameInside({ path: '/', sha256: '', text }).version }
  const path = named.version === '' ? pathWithoutVersion : pathOfName(named)
  const file: ContentFile = { path, sha256: sha256(text), text }
  const { content: programme, issues: own } = checkProgrammeFile(named, file)
  const { record, issues: ofRecord } = readReleased(content.released, content.files)
  const latest = latestReleased(record, programmeFolder)
  const known = content.files.find(({ path }) => latest && path === pathOfName(latest))
  const before = latest && known && checkProgrammeFile(latest, known).content
  const ofVersion = named.version === '' ? [] : versionIssues(record, named)
  const issues = [...ofRecord, ...own, ...ofVersion]
  const common = { name: printName(named), path: file.path, sha256: file.sha256 }
  if (!programme || !before) return { ...common, issues, changes: [] }
  return {
    ...common,
    issues: [...issues, ...keptIssues(before, programme, file)],
    changes: changesOf(before, programme),
  }
}

function changesOf(before: Programme, after: Programme): DomainCompletion[] {
  return after.domains
    .map((domain) => ({ domain, former: before.domains.find(({ id }) => id === domain.id) }))
    .filter(({ domain, former }) => !former || !isEqual(domain, former))
    .map(({ domain, former }) => ({
      title: domain.title,
      isNew: former === undefined,
      items: domain.items.length,
      ...itemChanges(domain, former),
      isCalendarChanged: former !== undefined && !isEqual(domain.calendar, former.calendar),
      isOpen: isOpen(domain),
    }))
}

function itemChanges({ items }: ProgrammeDomain, former: ProgrammeDomain | undefined) {
  const known = new Map(former?.items.map((item) => [item.code, item]))
  const codes = (kept: (item: ProgrammeDomain['items'][number]) => boolean) =>
    items.filter(kept).map(({ code }) => code)
  return {
    added: codes(({ code }) => !known.has(code)),
    changed: codes((item) => known.has(item.code) && !isEqual(item, known.get(item.code))),
  }
}

/** Where the faults of a file are that says no version: it is not refused a second time for it. */
const pathWithoutVersion = `${programmeFolder}.yaml`

const isOpen = ({ toComplete }: ProgrammeDomain) => toComplete !== undefined
const isEqual = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** What must stay as it was, each with its place in the file. */
function keptIssues(before: Programme, after: Programme, file: ContentFile): Issue[] {
  const document = readYaml(String(file.text))
  const issue = (at: Path, code: Code, values: IssueValues): Issue =>
    toIssue(file.path, document.value, { at, code, values }, document.positionOf(at))
  const ofAxes = isEqual(before.axes, after.axes) ? [] : [issue(['axes'], 'programme-axes-changed', {})]
  const ofDomains = before.domains.flatMap((former): Issue[] => {
    const place = after.domains.findIndex(({ id }) => id === former.id)
    const domain = after.domains[place]
    const values = { domain: former.title }
    if (!domain) return [issue(['domains'], 'programme-domain-gone', values)]
    if (!isOpen(former))
      return isEqual(domain, former) ? [] : [issue(['domains', place], 'programme-domain-closed', values)]
    const gone = former.items.filter(({ code }) => !domain.items.some((item) => item.code === code))
    return gone.map(({ code }) => issue(['domains', place, 'items'], 'programme-item-gone', { item: code }))
  })
  const unchanged = changesOf(before, after).length === 0 ? [issue(['domains'], 'programme-unchanged', {})] : []
  return [...ofAxes, ...ofDomains, ...unchanged]
}
