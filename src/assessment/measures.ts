import { onceFor } from '#kernel'
import { type Measure, type Question, scoreUnits } from '#questionnaires'
import type { ExplanationLine, RankedMeasure } from './diagnosis.ts'
import { counts, earnedUnits } from './scoring.ts'

/**
 * The measures to take, most useful first: those of essential questions, then by lost weight per unit of effort, then
 * by id. The order is always reproducible.
 */
export function rankMeasures(measures: readonly Measure[], lines: readonly ExplanationLine[]): RankedMeasure[] {
  return calledBy(lines, measuresById(measures))
    .sort((a, b) => byUsefulness(a, b) || byMeasureId(a, b))
    .map(({ measure, essential, lostUnits, questions }) => {
      return { measure, essential, lostWeight: lostUnits / scoreUnits, questions }
    })
}

const measuresById = onceFor((measures: readonly Measure[]) => new Map(measures.map((each) => [each.id, each])))

/** A measure to rank, with the weight lost by the questions that call for it, in units of 1/10 000. */
export interface Candidate {
  readonly measure: Measure
  readonly essential: boolean
  readonly lostUnits: number
}

interface Called extends Candidate {
  readonly questions: string[]
  essential: boolean
  lostUnits: number
}

function calledBy(lines: readonly ExplanationLine[], measures: ReadonlyMap<string, Measure>): Called[] {
  const called = new Map<string, Called>()
  for (const line of lines) {
    const lost = lostUnits(line)
    if (lost === 0) continue
    for (const id of line.question.measures ?? []) {
      const measure = measures.get(id)
      if (measure) call(called, measure, line.question, lost)
    }
  }
  return [...called.values()]
}

function call(calls: Map<string, Called>, measure: Measure, { id, essential = false }: Question, lost: number): void {
  const called = calls.get(measure.id)
  if (!called) {
    calls.set(measure.id, { measure, questions: [id], essential, lostUnits: lost })
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
  if (a.essential !== b.essential) return a.essential ? -1 : 1
  // Cross-multiplied, so that only whole numbers are compared.
  return b.lostUnits * a.measure.effort - a.lostUnits * b.measure.effort
}

export function byMeasureId(a: Pick<Candidate, 'measure'>, b: Pick<Candidate, 'measure'>): number {
  return a.measure.id < b.measure.id ? -1 : 1
}
