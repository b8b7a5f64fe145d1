import type { Diagnosis } from '#assessment'
import { effortWords } from '#messages'
import { helpWith, type OfferedResource } from '#regional-offer'
import { type PrintedResource, printedResource } from '../printed-resource.ts'
import { citeQuestions, type QuestionNumbers } from './question-numbers.ts'

export interface PrintedMeasure {
  readonly number: number
  readonly title: string
  readonly essential: boolean
  readonly why: string
  readonly how: readonly string[]
  readonly effort: string
  readonly horizon: string
  readonly resources: readonly string[]
  /** What the region and the country offer for the measure, with their sources. */
  readonly offered: readonly PrintedResource[]
  /** The numbers of the questions that call for the measure. */
  readonly questions: string
}

export function printedMeasures(
  diagnosis: Diagnosis,
  numbers: QuestionNumbers,
  offered: readonly OfferedResource[],
): PrintedMeasure[] {
  const helpFor = helpWith(diagnosis, offered)
  return diagnosis.measures.map((ranked, position) => {
    const { measure, essential, questions } = ranked
    return {
      number: position + 1,
      title: measure.title,
      essential,
      why: measure.why,
      how: measure.how,
      effort: effortWords[measure.effort],
      horizon: horizonWords(measure.horizonMonths),
      resources: (measure.resources ?? []).map(({ title, publisher }) => `${title} (${publisher})`),
      questions: citeQuestions(questions, numbers),
      offered: helpFor(ranked).map(printedResource),
    }
  })
}

/** `dans les 3 mois` */
export function horizonWords(months: number): string {
  return months === 1 ? 'dans le mois' : `dans les ${months}\u00A0mois`
}
