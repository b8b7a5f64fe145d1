import type { Diagnosis } from '#assessment'
import type { LegalTime } from '#kernel'
import { audienceWithAcronym, dayWords } from '#messages'
import type { Programme } from '#questionnaires'
import type { OfferedResource } from '#regional-offer'
import { type Annex, annex } from './diagnostic/annex.ts'
import { type PrintedMeasure, printedMeasures } from './diagnostic/measures.ts'
import { type Objectives, printedObjectives } from './diagnostic/objectives.ts'
import { type PlanPage, type PrintedPlan, planPage } from './diagnostic/plan.ts'
import { numberQuestions } from './diagnostic/question-numbers.ts'
import { type Results, results } from './diagnostic/results.ts'
import { type Synthesis, synthesis } from './diagnostic/synthesis.ts'
import { oneLine, type ReportFrame } from './page-margins.ts'

export interface DiagnosticReportInput {
  readonly diagnosis: Diagnosis
  readonly programme: Programme
  /** As the person names it; `name` may be empty. `kind` is in words: `EHPAD`. */
  readonly structure: { readonly name: string; readonly finess?: string; readonly kind?: string }
  /** The day printed on the cover. */
  readonly date: Date
  readonly legalTime: LegalTime
  /** Prints internal comments too. Only for a report that stays in the structure; false when absent. */
  readonly includeInternalComments?: boolean
  /** What helps with the measures; nothing is printed when absent. */
  readonly offered?: readonly OfferedResource[]
  /** The plan of the structure. Only for a report that stays in the structure. */
  readonly plan?: PrintedPlan
}

/**
 * The data of the template `reports/diagnostic`: every word in French and every figure formatted, so that the template
 * decides nothing.
 */
export interface DiagnosticReport extends ReportFrame {
  readonly cover: Cover
  readonly synthesis: Synthesis
  readonly results: Results
  readonly objectives: Objectives
  readonly measures: readonly PrintedMeasure[]
  readonly plan: PlanPage | null
  readonly annex: Annex
}

interface Cover {
  readonly structure: string
  readonly kind: string
  readonly finess: string
  readonly questionnaire: string
  readonly version: string
  readonly programme: string
  readonly audience: string
  readonly date: string
}

const longestTitleName = 80

/** A computed diagnosis as a document for the board. An input always gives an identical document. */
export function diagnosticReport(input: DiagnosticReportInput): DiagnosticReport {
  const { diagnosis, programme, structure, includeInternalComments = false } = input
  const numbers = numberQuestions(diagnosis)
  const measures = printedMeasures(diagnosis, numbers, input.offered ?? [])
  const cover = coverOf(input)
  return {
    title: ['Diagnostic de cybersécurité', cover.questionnaire, oneLine(structure.name, longestTitleName), cover.date]
      .filter(Boolean)
      .join(' – '),
    owner: cover.structure,
    subject: `${cover.questionnaire}, ${cover.version}, ${cover.date}`,
    cover,
    synthesis: synthesis(diagnosis, measures),
    results: results(diagnosis, programme, numbers),
    objectives: printedObjectives(diagnosis, programme, numbers),
    measures,
    plan: input.plan ? planPage(input.plan) : null,
    annex: annex(diagnosis, numbers, { includeInternalComments }),
  }
}

function coverOf({ diagnosis, programme, structure, date, legalTime }: DiagnosticReportInput): Cover {
  const { questionnaire, audience } = diagnosis
  return {
    structure: structure.name || 'Structure non précisée',
    kind: structure.kind ?? '',
    finess: structure.finess ?? '',
    questionnaire: questionnaire.title,
    version: `version ${questionnaire.version}`,
    programme: `${programme.title}, version ${programme.version}`,
    audience: audienceWithAcronym(audience),
    date: dayWords(date, legalTime),
  }
}
