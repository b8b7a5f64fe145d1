import type { Issue } from '#kernel'
import { checkEquivalence } from './checks/equivalence.ts'
import { checkAgainstProgramme } from './checks/objectives.ts'
import { checkProgramme } from './checks/programme.ts'
import { checkQuestionnaire } from './checks/questionnaire.ts'
import type { CheckedFile, ContentFile } from './content-file.ts'
import { type ContentName, type EquivalenceName, parseName, pathOfName, printName } from './content-name.ts'
import { type Equivalence, equivalenceSchema } from './equivalence-schema.ts'
import { byPosition, type Fault, toIssue, valueAt } from './fault.ts'
import { partsOf } from './parts.ts'
import { type Programme, programmeSchema } from './programme-schema.ts'
import { type Questionnaire, questionnaireSchema } from './schema.ts'
import { shapeFaults } from './shape-faults.ts'
import { readYaml, type YamlDocument } from './yaml-document.ts'

export interface FileCheck<Content, Name = ContentName> extends CheckedFile<Content, Name> {
  /** Every fault, in the order of the text. */
  readonly issues: readonly Issue[]
}

/** The programme files of the folder by name, `care@2025.1`. Their content is undefined where they have faults. */
export type Programmes = ReadonlyMap<string, CheckedFile<Programme>>

/** The questionnaire files of the folder by name, `sauvegardes@1.0.0`. */
export type Questionnaires = ReadonlyMap<string, CheckedFile<Questionnaire>>

/** Checks a programme file. Coherence is checked once all fields have the right shape. */
export function checkProgrammeFile(name: ContentName, file: ContentFile): FileCheck<Programme> {
  return checkFile(name, file, ({ value }) => {
    const parsed = programmeSchema.safeParse(value)
    const faults = parsed.success ? checkProgramme(parsed.data) : shapeFaults(parsed.error.issues, value)
    return { content: parsed.data, faults: [...checkName(value, name), ...faults] }
  })
}

/** Checks a questionnaire file, and what it cites of its programme. */
export function checkQuestionnaireFile(
  name: ContentName,
  file: ContentFile,
  programmes: Programmes,
): FileCheck<Questionnaire> {
  return checkFile(name, file, ({ value }) => {
    const parsed = questionnaireSchema.safeParse(value)
    const shape = parsed.success ? [] : shapeFaults(parsed.error.issues, value)
    const parts = partsOf(value, shape)
    const citedFaults = shape.some(({ at }) => at[0] === 'programme')
    const cited = citedFaults ? [] : programmeFaults(String(valueAt(value, ['programme'])), parts, programmes)
    return {
      content: parsed.data,
      faults: [...checkName(value, name), ...shape, ...checkQuestionnaire(parts), ...cited],
    }
  })
}

/** Checks an equivalence file against the two versions it names. */
export function checkEquivalenceFile(
  name: EquivalenceName,
  file: ContentFile,
  questionnaires: Questionnaires,
): FileCheck<Equivalence, EquivalenceName> {
  return checkFile(name, file, ({ value }) => {
    const parsed = equivalenceSchema.safeParse(value)
    const shape = parsed.success ? [] : shapeFaults(parsed.error.issues, value)
    const versionOf = (side: 'from' | 'to') => questionnaires.get(printName({ id: name.id, version: name[side] }))
    const faults = checkEquivalence(value, shape, name, { from: versionOf('from'), to: versionOf('to') })
    return { content: parsed.data, faults: [...shape, ...faults] }
  })
}

function programmeFaults(name: string, parts: ReturnType<typeof partsOf>, programmes: Programmes): Fault[] {
  const programme = programmes.get(name)
  const values = { programme: name, programmeFile: pathOfName(parseName(name)) }
  if (!programme) return [{ at: ['programme'], code: 'programme-missing', values }]
  if (!programme.content) return [{ at: ['programme'], code: 'programme-faulty', values }]
  return checkAgainstProgramme(parts, programme.content)
}

type Judge<Content> = (document: YamlDocument) => { content: Content | undefined; faults: Fault[] }

function checkFile<Content, Name>(name: Name, file: ContentFile, judge: Judge<Content>): FileCheck<Content, Name> {
  if (typeof file.text !== 'string') {
    const issue = toIssue(file.path, undefined, { at: [], code: file.text.refused }, { line: 1, column: 1 })
    return { name, file, content: undefined, issues: [issue] }
  }
  const document = readYaml(file.text)
  const unreadable = document.value === undefined
  const { content, faults } = unreadable ? { content: undefined, faults: [] } : judge(document)
  const placed = faults.map((fault) => ({ fault, position: document.positionOf(fault.at) }))
  const issues = [...document.faults, ...placed]
    .map(({ fault, position }) => toIssue(file.path, document.value, fault, position))
    .sort(byPosition)
  return { name, file, content: issues.length === 0 ? content : undefined, issues }
}

/** Files are found by name, so the name must match the content. */
function checkName(value: unknown, name: ContentName): Fault[] {
  const id = valueAt(value, ['id'])
  const version = valueAt(value, ['version'])
  const faults: Fault[] = []
  if (typeof id === 'string' && id !== name.id) {
    faults.push({ at: ['id'], code: 'id-differs-from-folder', values: { id, folder: name.id } })
  }
  if (typeof version === 'string' && version !== name.version) {
    faults.push({ at: ['version'], code: 'version-differs-from-file', values: { version, fileVersion: name.version } })
  }
  return faults
}
