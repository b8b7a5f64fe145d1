import {
  type CheckedFile,
  type ContentFile,
  type ContentName,
  checkFile,
  checkName,
  type EquivalenceName,
  type Fault,
  type FileCheck,
  parseName,
  pathOfName,
  printName,
  shapeFaults,
  valueAt,
} from '#content'
import { checkEquivalence } from './checks/equivalence.ts'
import { checkAgainstProgramme } from './checks/objectives.ts'
import { checkProgramme } from './checks/programme.ts'
import { checkQuestionnaire } from './checks/questionnaire.ts'
import { type Equivalence, equivalenceSchema } from './equivalence-schema.ts'
import { partsOf } from './parts.ts'
import { type Programme, programmeSchema } from './programme-schema.ts'
import { type Questionnaire, questionnaireSchema } from './schema.ts'

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
