import { type Measure, type Question, scoreUnits } from '#questionnaires'
import type { ExplanationLine, RankedMeasure } from './diagnosis.ts'
import { counts, earnedUnits } from './scoring.ts'

/**
 * The measures to take, the most useful first: those of essential questions, then by weight lost per unit of effort,
 * then by id. Same answers, same order, always.
 */
export function rankMeasures(measures: readonly Measure[], lines: readonly ExplanationLine[]): RankedMeasure[] {
  const candidates = new Map(measures.map((measure) => [measure.id, candidateOf(measure)]))
  for (const line of lines) {
    const lost = lostUnits(line)
    if (lost === 0) continue
    for (const id of line.question.measures ?? []) call(candidates.get(id), line.question, lost)
  }
  return [...candidates.values()]
    .filter(({ lostUnits }) => lostUnits > 0)
    .sort(byUsefulness)
    .map(({ measure, essential, lostUnits, questions }) => {
      return { measure, essential, lostWeight: lostUnits / scoreUnits, questions }
    })
}

/** A measure, the questions that call for it, and what they lost in units of 1/10 000. */
interface Candidate {
  readonly measure: Measure
  readonly questions: string[]
  essential: boolean
  lostUnits: number
}

function candidateOf(measure: Measure): Candidate {
  return { measure, questions: [], essential: false, lostUnits: 0 }
}

function call(candidate: Candidate | undefined, question: Question, lost: number): void {
  if (!candidate) return
  candidate.questions.push(question.id)
  candidate.lostUnits += lost
  if (question.essential) candidate.essential = true
}

/** Weight x (1 - share), an unknown answer obtaining nothing; 0 for the lines that do not count. */
function lostUnits(line: ExplanationLine): number {
  return counts(line) ? line.question.weight * scoreUnits - earnedUnits(line) : 0
}

function byUsefulness(a: Candidate, b: Candidate): number {
  if (a.essential !== b.essential) return a.essential ? -1 : 1
  // Cross-multiplied, so that the comparison stays between whole numbers.
  const perEffort = b.lostUnits * a.measure.effort - a.lostUnits * b.measure.effort
  return perEffort || (a.measure.id < b.measure.id ? -1 : 1)
}
