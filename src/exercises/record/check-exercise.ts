import { readTypedNumber } from '#assessment'
import { type Code, cleanLine, cleanText, dayFault, dayIssues, type Issue } from '#kernel'
import { checkMoment, dayCodes } from './check-moment.ts'
import {
  animations,
  crisisCells,
  type ExerciseContent,
  exerciseForms,
  exerciseKinds,
  exerciseLevels,
  participations,
  presentFunctions,
  triggers,
} from './exercise.ts'
import type { TypedExercise } from './typed-exercise.ts'

export interface CheckedExercise {
  /** The cleaned content, usable only when there is no issue. */
  readonly content: ExerciseContent
  readonly issues: readonly Issue[]
}

/** In characters. */
const longLine = 200
const longText = 4_000
export const longestExerciseTexts = {
  nationalExercise: longLine,
  kit: longLine,
  kitVersion: 40,
  scenario: longLine,
  animator: longLine,
  observers: longLine,
  sharedSystem: longLine,
  fundingFile: longLine,
  objectives: longText,
  cutServices: longText,
  retexText: 20_000,
} as const
type TextField = keyof typeof longestExerciseTexts
const severalLines: readonly TextField[] = ['objectives', 'cutServices', 'retexText']

/** Cleans the input and lists every fault at once. `today` is a day at the structure, `AAAA-MM-JJ`. */
export function checkExercise(typed: TypedExercise, today: string): CheckedExercise {
  const issues: Issue[] = []
  const option = <Option extends string>(path: keyof TypedExercise, options: readonly Option[], missing?: Code) =>
    optionOf({ typed: String(typed[path]), path, options, missing }, issues)
  const kind = option('kind', exerciseKinds, 'exercise-kind-missing')
  const status = option('status', ['planned', 'held'] as const, 'exercise-status-missing')
  const day = cleanLine(typed.day)
  issues.push(...dayIssues('day', day, { ...dayCodes, missing: 'exercise-day-missing' }))
  const moment = checkMoment(typed, issues)
  const degraded = option('degradedMode', ['yes', 'no'] as const)
  const content: ExerciseContent = {
    kind: kind ?? 'crisis',
    status: status ?? 'planned',
    day,
    ...moment,
    ...textsOf(typed, issues),
    form: option('form', exerciseForms),
    participation: option('participation', participations),
    level: option('level', exerciseLevels),
    trigger: option('trigger', triggers),
    animation: option('animation', animations),
    degradedMode: degraded === null ? null : degraded === 'yes',
    cells: optionsOf('cells', typed.cells, crisisCells, issues),
    functions: optionsOf('functions', typed.functions, presentFunctions, issues),
    participants: wholeNumber('participants', typed.participants, mostParticipants, issues),
    costEuros: wholeNumber('costEuros', typed.costEuros, mostEuros, issues),
    fundedEuros: wholeNumber('fundedEuros', typed.fundedEuros, mostEuros, issues),
    retexOn: cleanLine(typed.retexOn) || null,
    sharesRetex: typed.sharesRetex,
    nextOn: cleanLine(typed.nextOn) || null,
  }
  issues.push(...orderIssues(content, today))
  return { content, issues }
}

const mostParticipants = 100_000
const mostEuros = 10_000_000

function textsOf(typed: TypedExercise, issues: Issue[]): Pick<ExerciseContent, TextField> {
  const cleaned = Object.entries(longestExerciseTexts).map(([field, maximum]) => {
    const path = field as TextField
    const text = severalLines.includes(path) ? cleanText(typed[path]).trim() : cleanLine(typed[path])
    const { length } = text
    if (length > maximum) issues.push({ path, code: 'exercise-text-too-long', values: { length, maximum } })
    return [path, text]
  })
  return Object.fromEntries(cleaned)
}

interface TypedOption<Option> {
  readonly typed: string
  readonly path: string
  readonly options: readonly Option[]
  readonly missing: Code | undefined
}

function optionOf<Option extends string>(
  { typed, path, options, missing }: TypedOption<Option>,
  issues: Issue[],
): Option | null {
  const found = options.find((option) => option === typed)
  if (found) return found
  if (typed !== '') issues.push({ path, code: 'exercise-option-unknown' })
  else if (missing) issues.push({ path, code: missing })
  return null
}

/** The options chosen, once each, in the order of the list. */
function optionsOf<Option extends string>(
  path: string,
  typed: readonly string[],
  options: readonly Option[],
  issues: Issue[],
): readonly Option[] {
  const known = options.filter((option) => typed.includes(option))
  if (new Set(typed).size !== known.length) issues.push({ path, code: 'exercise-option-unknown' })
  return known
}

function wholeNumber(path: string, typed: string, maximum: number, issues: Issue[]): number | null {
  const text = cleanLine(typed)
  if (text === '') return null
  const read = readTypedNumber(text, path === 'participants' ? 'personnes' : '€')
  const value = read && 'number' in read ? read.number : Number.NaN
  if (Number.isInteger(value) && value >= 0 && value <= maximum) return value
  const code = path === 'participants' ? 'exercise-number-faulty' : 'exercise-amount-faulty'
  issues.push({ path, code, values: { value: text.slice(0, 20), maximum } })
  return null
}

/** What contradicts the day of the exercise. A day with a fault of its own contradicts nothing. */
function orderIssues({ status, day, retexOn, nextOn }: ExerciseContent, today: string): Issue[] {
  const issues: Issue[] = []
  const isDay = (text: string | null): text is string => text !== null && text !== '' && dayFault(text) === undefined
  if (retexOn) issues.push(...dayIssues('retexOn', retexOn, dayCodes))
  if (nextOn) issues.push(...dayIssues('nextOn', nextOn, dayCodes))
  if (status === 'held' && isDay(day) && day > today) issues.push({ path: 'day', code: 'exercise-held-in-future' })
  if (isDay(retexOn)) issues.push(...retexIssues(retexOn, { status, day: isDay(day) ? day : undefined, today }))
  if (isDay(nextOn) && isDay(day) && nextOn <= day) issues.push({ path: 'nextOn', code: 'exercise-next-before' })
  return issues
}

function retexIssues(
  retexOn: string,
  { status, day, today }: { status: ExerciseContent['status']; day: string | undefined; today: string },
): Issue[] {
  if (status === 'planned') return [{ path: 'retexOn', code: 'exercise-retex-of-planned' }]
  if (day !== undefined && retexOn < day) return [{ path: 'retexOn', code: 'exercise-retex-before' }]
  return retexOn > today ? [{ path: 'retexOn', code: 'exercise-retex-in-future' }] : []
}
