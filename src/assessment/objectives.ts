import type { Attainment } from '#questionnaires'
import type { ExplanationLine, ObjectiveResult, ObjectiveState } from './diagnosis.ts'

type Contribution = Attainment | 'unknown'

/** What feeds an objective: the visible questions, and what those that can be judged say of it. */
interface Feeding {
  readonly questions: string[]
  readonly contributions: Contribution[]
}

/** The state of every objective that some question of the questionnaire feeds, in the order they are first cited. */
export function objectiveResults(lines: readonly ExplanationLine[]): ObjectiveResult[] {
  return [...feedings(lines)].map(([code, { questions, contributions }]) => {
    return { code, state: objectiveState(contributions), questions }
  })
}

/** Hidden questions feed nothing, but the objectives they cite are listed. */
function feedings(lines: readonly ExplanationLine[]): Map<string, Feeding> {
  const byCode = new Map<string, Feeding>()
  for (const line of lines) {
    const { question, state } = line
    if (!question.objectives) continue
    const contributed = contribution(line)
    for (const code of question.objectives) {
      const feeding = feedingOf(byCode, code)
      if (state !== 'hidden') feeding.questions.push(question.id)
      if (contributed) feeding.contributions.push(contributed)
    }
  }
  return byCode
}

function feedingOf(byCode: Map<string, Feeding>, code: string): Feeding {
  const known = byCode.get(code)
  if (known) return known
  const feeding = { questions: [], contributions: [] }
  byCode.set(code, feeding)
  return feeding
}

/** One unmet question makes it unmet; else one unknown, unknown; else one trajectory, trajectory; else met. */
function objectiveState(contributions: readonly Contribution[]): ObjectiveState {
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
