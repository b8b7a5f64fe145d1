import type { Issue } from '#kernel'
import type { CheckedContent } from './content.ts'
import type { CheckedFile } from './content-file.ts'
import {
  type ContentName,
  type EquivalenceName,
  parseName,
  pathOfName,
  printName,
  programmeFolder,
} from './content-name.ts'
import type { Equivalence } from './equivalence-schema.ts'
import { isReleased, latestReleased, releasedPath } from './released.ts'
import { latestFormat, type Questionnaire } from './schema.ts'
import { compareVersions } from './version.ts'

/**
 * Why a file of the content may not be released; nothing when it may.
 * A questionnaire waits for its programme: releasing is a decision about one file, and a programme, cited by many
 * questionnaires, is not to be fixed for ever as a side effect.
 */
export function checkRelease(content: CheckedContent, name: ContentName): Issue[] {
  const path = pathOfName(name)
  const equivalence = equivalenceTo(content, name)
  const looked = [path, releasedPath, equivalence?.file.path]
  const faults = content.issues.filter(({ values }) => looked.includes(values?.file as string))
  const questionnaire = content.questionnaires.find((file) => file.file.path === path)
  return [
    ...faults,
    ...versionIssues(content, name),
    ...formatIssues(questionnaire),
    ...programmeIssues(content, questionnaire),
    ...equivalenceIssues(content, name, equivalence),
    ...unfinishedIssues(questionnaire),
    ...unfinishedIssues(equivalence),
  ]
}

type EquivalenceFile = CheckedFile<Equivalence, EquivalenceName>

/** The file that leads to a version from the one before, and is released with it. */
export function equivalenceTo(
  { equivalences }: CheckedContent,
  { id, version }: ContentName,
): EquivalenceFile | undefined {
  return equivalences.find(({ name }) => name.id === id && name.to === version)
}

/** A new version says what becomes of the answers to the one before, so that nobody who began is left behind. */
function equivalenceIssues({ record }: CheckedContent, name: ContentName, file: EquivalenceFile | undefined): Issue[] {
  const from = latestReleased(record, name.id)?.version
  if (from === undefined || name.id === programmeFolder || compareVersions(from, name.version) >= 0) return []
  if (file?.name.from === from) return []
  return [{ path: printName(name), code: 'release-equivalence-missing', values: { ...name, from } }]
}

/** What a draft still promises, comments included. A programme is left alone: some of its domains are to be completed. */
function unfinishedIssues(checked: Pick<CheckedFile<unknown>, 'file'> | undefined): Issue[] {
  const { text = '', path = '' } = checked?.file ?? {}
  if (typeof text !== 'string') return []
  return text.split('\n').flatMap((line, index) =>
    [...line.matchAll(/À\scompléter/g)].map((found): Issue => {
      const position = { line: index + 1, column: found.index + 1 }
      return { path: '', code: 'release-to-complete', values: { file: path, ...position } }
    }),
  )
}

function versionIssues({ record }: CheckedContent, name: ContentName): Issue[] {
  const path = printName(name)
  if (isReleased(record, name)) return [{ path, code: 'release-already-done' }]
  const latest = latestReleased(record, name.id)
  if (!latest || compareVersions(name.version, latest.version) > 0) return []
  return [{ path, code: 'release-version-not-higher', values: { latest: latest.version } }]
}

/** The first format is for what was released in it: without this, a new file could leave out the format and its rules. */
function formatIssues(checked: CheckedFile<Questionnaire> | undefined): Issue[] {
  const { content } = checked ?? {}
  if (!content || content.format === latestFormat) return []
  return [{ path: 'format', code: 'release-format-first', values: { format: latestFormat } }]
}

function programmeIssues({ record }: CheckedContent, file: CheckedFile<Questionnaire> | undefined): Issue[] {
  const programme = file?.content?.programme
  if (programme === undefined || isReleased(record, parseName(programme))) return []
  return [{ path: 'programme', code: 'release-programme-first', values: { programme } }]
}
