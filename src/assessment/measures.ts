import { type Measure, type Question, scoreUnits } from '#questionnaires'
import type { ExplanationLine, RankedMeasure } from './diagnosis.ts'
import { counts, earnedUnits } from './scoring.ts'

/**
 * The measures to take, most useful first: those of essential questions, then by lost weight per unit of effort, then
 * by id. The order is always reproducible.
 */
export function rankMeasures(measures: readonly Measure[], lines: readonly ExplanationLine[]): RankedMeasure[] {
  const calls = callsByMeasure(lines)
  const candidates: (Candidate & { readonly called: Calls })[] = []
  for (const measure of measures) {
    const called = calls.get(measure.id)
    if (called) candidates.push({ measure, called })
  }
  return candidates
    .sort((a, b) => byUsefulness(a, b) || byMeasureId(a, b))
    .map(({ measure, called: { essential, lostUnits, questions } }) => {
      return { measure, essential, lostWeight: lostUnits / scoreUnits, questions }
    })
}

/** The questions that call for a measure, with the weight they lost, in units of 1/10 000. */
interface Calls {
  readonly questions: string[]
  essential: boolean
  lostUnits: number
}

/** A measure to rank, with the questions that call for it. */
export interface Candidate {
  readonly measure: Measure
  readonly called: Pick<Calls, 'essential' | 'lostUnits'>
}

function callsByMeasure(lines: readonly ExplanationLine[]): Map<string, Calls> {
  const calls = new Map<string, Calls>()
  for (const line of lines) {
    const lost = lostUnits(line)
    if (lost === 0) continue
    for (const id of line.question.measures ?? []) call(calls, id, line.question, lost)
  }
  return calls
}

function call(calls: Map<string, Calls>, measureId: string, { id, essential = false }: Question, lost: number): void {
  const called = calls.get(measureId)
  if (!called) {
    calls.set(measureId, { questions: [id], essential, lostUnits: lost })
    return
  }
  called.questions.push(id)
  called.lostUnits += lost
  if (essential) called.essential = true
}

/** Weight x (1 - share), where an unknown answer has no share; 0 for the lines that do not count. */
function lostUnits(line: ExplanationLine): number {
  return counts(line) ? line.question.weight * scoreUnits - earnedUnits(line.question.weight, line.share) : 0
}

/** Essential measures first, then by lost weight per unit of effort; 0 for a tie. */
export function byUsefulness(a: Candidate, b: Candidate): number {
  if (a.called.essential !== b.called.essential) return a.called.essential ? -1 : 1
  // Cross-multiplied, so that only whole numbers are compared.
  return b.called.lostUnits * a.measure.effort - a.called.lostUnits * b.measure.effort
}

export function byMeasureId(a: Candidate, b: Candidate): number {
  return a.measure.id < b.measure.id ? -1 : 1
}
