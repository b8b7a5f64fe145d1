import {
  type CheckedFile,
  type Content,
  type ContentFile,
  type ContentName,
  type EquivalenceName,
  equivalenceNameOfPath,
  isElsewhere,
  isEquivalencePath,
  misnamed,
  nameInside,
  nameOfPath,
  printName,
  programmeFolder,
  type ReleasedRecord,
  readReleased,
  readYaml,
  releasedFiles,
  toIssue,
  valueAt,
} from '#content'
import { finish, type Issue, mapInSteps, type Steps } from '#kernel'
import {
  checkEquivalenceFile,
  checkProgrammeFile,
  checkQuestionnaireFile,
  type Programmes,
  type Questionnaires,
} from './check-file.ts'
import type { Equivalence } from './equivalence-schema.ts'
import type { Programme } from './programme-schema.ts'
import type { Questionnaire } from './schema.ts'

export interface CheckedContent {
  readonly questionnaires: readonly CheckedFile<Questionnaire>[]
  readonly programmes: readonly CheckedFile<Programme>[]
  readonly equivalences: readonly CheckedFile<Equivalence, EquivalenceName>[]
  readonly record: ReleasedRecord
  /** Every fault of every file, in the order of files and lines. */
  readonly issues: readonly Issue[]
}

/** Checks everything: the record of releases, the programmes, the questionnaires that cite them, and the equivalences. */
export function checkContent(content: Content): CheckedContent {
  return finish(contentSteps(content))
}

/** As `checkContent`, one file a step: a file takes some twenty milliseconds, all of them half a second. */
export function* contentSteps({ files, released }: Content): Steps<CheckedContent> {
  const { record, issues } = readReleased(released, files)
  const joining = files.filter(({ path }) => isEquivalencePath(path))
  const named = namedBy(
    nameOf,
    files.filter((file) => !joining.includes(file)),
  )
  const isProgramme = ({ name }: (typeof named)[number]) => name.id === programmeFolder
  const programmes = yield* mapInSteps(named.filter(isProgramme), ({ name, file }) => checkProgrammeFile(name, file))
  const byName: Programmes = new Map(programmes.map((programme) => [printName(programme.name), programme]))
  const questionnaires = yield* mapInSteps(
    named.filter((one) => !isProgramme(one)),
    ({ name, file }) => checkQuestionnaireFile(name, file, byName),
  )
  const versions: Questionnaires = new Map(questionnaires.map((one) => [printName(one.name), one]))
  const equivalences = yield* mapInSteps(namedBy(equivalenceNameOf, joining), ({ name, file }) =>
    checkEquivalenceFile(name, file, versions),
  )
  const fileIssues = [...programmes, ...questionnaires, ...equivalences].flatMap((file) => file.issues)
  const placeIssues = [...misplaced(files), ...severalTo(equivalences)]
  return { questionnaires, programmes, equivalences, record, issues: [...issues, ...placeIssues, ...fileIssues] }
}

function namedBy<Name>(naming: (file: ContentFile) => Name | undefined, files: readonly ContentFile[]) {
  return files.flatMap((file) => {
    const name = naming(file)
    return name ? [{ name, file }] : []
  })
}

/** In the folder the path of a file gives its name; outside the folder the content gives it. */
function nameOf(file: ContentFile): ContentName | undefined {
  if (!isElsewhere(file)) return nameOfPath(file.path)
  return nameInside(file)
}

function equivalenceNameOf(file: ContentFile): EquivalenceName | undefined {
  if (!isElsewhere(file)) return equivalenceNameOfPath(file.path)
  const { value } = readYaml(typeof file.text === 'string' ? file.text : '')
  const field = (name: string) => String(valueAt(value, [name]) ?? '')
  return { id: field('id'), from: field('from'), to: field('to') }
}

const start = { line: 1, column: 1 }

function misplaced(files: readonly ContentFile[]): Issue[] {
  return files
    .filter((file) => !(isEquivalencePath(file.path) ? equivalenceNameOf(file) : nameOf(file)))
    .map(({ path }) => misnamed(path))
}

/** Answers reach a version by one equivalence: any other equivalence to that version is a fault. */
function severalTo(equivalences: CheckedContent['equivalences']): Issue[] {
  const first = new Map<string, string>()
  return equivalences
    .filter(({ file }) => !isElsewhere(file))
    .flatMap(({ name: { id, to }, file: { path } }) => {
      const version = printName({ id, version: to })
      const known = first.get(version)
      first.set(version, known ?? path)
      if (known === undefined) return []
      return [toIssue(path, undefined, { at: [], code: 'equivalence-several', values: { known } }, start)]
    })
}

/** The released part of the content: drafts never change what is served. */
export function releasedPart({ files, released }: Content): Content {
  return { released, files: releasedFiles(readReleased(released, files).record, files) }
}
