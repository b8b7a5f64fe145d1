import type { Attainment } from '#questionnaires'
import type { ExplanationLine, ObjectiveResult, ObjectiveState } from './diagnosis.ts'

/** The state of every objective that some question of the questionnaire feeds, in the order they are first cited. */
export function objectiveResults(lines: readonly ExplanationLine[]): ObjectiveResult[] {
  return [...linesByObjective(lines)].map(([code, feeding]) => ({
    code,
    state: objectiveState(feeding.map(contribution)),
    questions: feeding.map((line) => line.question.id),
  }))
}

/** Hidden questions feed nothing, but the objectives they cite are listed. */
function linesByObjective(lines: readonly ExplanationLine[]): Map<string, ExplanationLine[]> {
  const byCode = new Map<string, ExplanationLine[]>()
  for (const line of lines) {
    for (const code of line.question.objectives ?? []) {
      const feeding = byCode.get(code) ?? []
      if (line.state !== 'hidden') feeding.push(line)
      byCode.set(code, feeding)
    }
  }
  return byCode
}

type Contribution = Attainment | 'unknown'

/** One unmet question makes it unmet; else one unknown, unknown; else one trajectory, trajectory; else met. */
function objectiveState(contributions: readonly (Contribution | undefined)[]): ObjectiveState {
  for (const state of ['unmet', 'unknown', 'trajectory', 'met'] as const) {
    if (contributions.includes(state)) return state
  }
  return 'not-applicable'
}

/** What a question says of its objectives: nothing when it is not applicable or cannot be judged. */
function contribution(line: ExplanationLine): Contribution | undefined {
  if (line.state === 'unknown') return 'unknown'
  if (line.state !== 'scored') return undefined
  return chosenAttainment(line) ?? attainmentOfShare(line.share ?? 0)
}

function chosenAttainment({ question, answer }: ExplanationLine): Attainment | undefined {
  if (question.kind !== 'single') return undefined
  return question.answers.find((choice) => choice.id === answer?.value)?.attainment
}

/** Where the answer gives no attainment: met when all is obtained, unmet under a half, else trajectory. */
function attainmentOfShare(share: number): Attainment {
  if (share === 1) return 'met'
  return share < 0.5 ? 'unmet' : 'trajectory'
}
