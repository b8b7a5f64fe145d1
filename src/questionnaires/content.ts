import type { Issue } from '#kernel'
import { checkProgrammeFile, checkQuestionnaireFile, type Programmes } from './check-file.ts'
import { type CheckedFile, type ContentFile, isElsewhere } from './content-file.ts'
import { type ContentName, nameOfPath, printName, programmeFolder } from './content-name.ts'
import { toIssue, valueAt } from './fault.ts'
import type { Programme } from './programme-schema.ts'
import { type ReleasedRecord, readReleased, releasedFiles } from './released.ts'
import type { Questionnaire } from './schema.ts'
import { readYaml } from './yaml-document.ts'

/** The content folder, as read. */
export interface Content {
  readonly files: readonly ContentFile[]
  /** `released.json`; undefined where nothing was ever released. */
  readonly released: ContentFile | undefined
}

export interface CheckedContent {
  readonly questionnaires: readonly CheckedFile<Questionnaire>[]
  readonly programmes: readonly CheckedFile<Programme>[]
  readonly record: ReleasedRecord
  /** Every fault of every file, file after file, in the order of their text. */
  readonly issues: readonly Issue[]
}

/** Checks everything: the record of releases, the programmes, then the questionnaires that cite them. */
export function checkContent({ files, released }: Content): CheckedContent {
  const { record, issues } = readReleased(released, files)
  const named = files.flatMap((file) => {
    const name = nameOf(file)
    return name ? [{ name, file }] : []
  })
  const isProgramme = ({ name }: (typeof named)[number]) => name.id === programmeFolder
  const programmes = named.filter(isProgramme).map(({ name, file }) => checkProgrammeFile(name, file))
  const byName: Programmes = new Map(programmes.map((programme) => [printName(programme.name), programme]))
  const questionnaires = named
    .filter((one) => !isProgramme(one))
    .map(({ name, file }) => checkQuestionnaireFile(name, file, byName))
  const fileIssues = [...programmes, ...questionnaires].flatMap((file) => file.issues)
  return { questionnaires, programmes, record, issues: [...issues, ...misnamed(files), ...fileIssues] }
}

/** In the folder the place of a file says what it is called; elsewhere a file is taken at its word. */
function nameOf(file: ContentFile): ContentName | undefined {
  if (!isElsewhere(file)) return nameOfPath(file.path)
  const { value } = readYaml(typeof file.text === 'string' ? file.text : '')
  return { id: String(valueAt(value, ['id']) ?? ''), version: String(valueAt(value, ['version']) ?? '') }
}

function misnamed(files: readonly ContentFile[]): Issue[] {
  const start = { line: 1, column: 1 }
  return files
    .filter((file) => !nameOf(file))
    .map(({ path }) => toIssue(path, undefined, { at: [], code: 'file-misnamed' }, start))
}

/** The released part of the content: a draft, finished or not, changes nothing for those who are served. */
export function releasedPart({ files, released }: Content): Content {
  return { released, files: releasedFiles(readReleased(released, files).record, files) }
}
