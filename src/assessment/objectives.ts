import type { Attainment } from '#questionnaires'
import type { Diagnosis, ExplanationLine, ObjectiveResult, ObjectiveState, RankedMeasure } from './diagnosis.ts'

type Contribution = Attainment | 'unknown'

/** An objective with what the lines read so far make of it: its visible questions, and its state. */
interface Feeding extends ObjectiveResult {
  readonly questions: string[]
  state: ObjectiveState
}

/**
 * The state of every objective cited by a question of the questionnaire, in order of first citation. A hidden question
 * contributes nothing, but the objectives it cites are listed.
 */
export function objectiveResults(lines: readonly ExplanationLine[]): ObjectiveResult[] {
  const byCode = new Map<string, Feeding>()
  for (const line of lines) {
    const { question, state } = line
    if (!question.objectives) continue
    const contributed = contribution(line)
    for (const code of question.objectives) {
      const feeding = feedingOf(byCode, code)
      if (state !== 'hidden') feeding.questions.push(question.id)
      if (contributed) feeding.state = stronger(feeding.state, contributed)
    }
  }
  return [...byCode.values()]
}

function feedingOf(byCode: Map<string, Feeding>, code: string): Feeding {
  const known = byCode.get(code)
  if (known) return known
  const feeding: Feeding = { code, state: 'not-applicable', questions: [] }
  byCode.set(code, feeding)
  return feeding
}

/** An unmet question makes the objective unmet; otherwise an unknown one makes it unknown; then trajectory, then met. */
const strength: Record<ObjectiveState, number> = { unmet: 4, unknown: 3, trajectory: 2, met: 1, 'not-applicable': 0 }

function stronger(one: ObjectiveState, other: ObjectiveState): ObjectiveState {
  return strength[other] > strength[one] ? other : one
}

/**
 * The contribution of a question to its objectives; undefined when the question is not applicable or cannot be judged.
 */
function contribution(line: ExplanationLine): Contribution | undefined {
  if (line.state === 'unknown') return 'unknown'
  if (line.state !== 'scored') return undefined
  return chosenAttainment(line) ?? attainmentOfShare(line.share ?? 0)
}

function chosenAttainment({ question, answer }: ExplanationLine): Attainment | undefined {
  if (question.kind !== 'single') return undefined
  return question.answers.find((choice) => choice.id === answer?.value)?.attainment
}

/**
 * The attainment of an answer that declares none: met with the whole share, unmet below one half, otherwise trajectory.
 */
export function attainmentOfShare(share: number): Attainment {
  if (share === 1) return 'met'
  return share < 0.5 ? 'unmet' : 'trajectory'
}

/** What decided the state of an objective, and what mends it. */
export interface ObjectiveCauses {
  /** The questions whose answers alone give this state. */
  readonly lines: readonly ExplanationLine[]
  /** The measures that these questions call for, in their order. */
  readonly measures: readonly RankedMeasure[]
}

export function causesOf({ explanation, measures }: Diagnosis, code: string, state: ObjectiveState): ObjectiveCauses {
  const lines = explanation.filter(
    (line) => line.question.objectives?.includes(code) && contribution(line) === state && line.state !== 'hidden',
  )
  const ids = new Set(lines.map(({ question }) => question.id))
  return { lines, measures: measures.filter(({ questions }) => questions.some((id) => ids.has(id))) }
}
