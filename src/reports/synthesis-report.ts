import { currentEntry, type Folder } from '#assessment'
import type { ChartAxis } from '#charts'
import { audienceWithAcronym, countWords, dayWords } from '#messages'
import type { OfferedResource } from '#regional-offer'
import { type PlanPage, type PrintedPlan, planPage } from './diagnostic/plan.ts'
import { oneLine, type ReportFrame } from './page-margins.ts'
import { type FirstMeasures, firstMeasures } from './synthesis/first-measures.ts'
import { type NextSteps, nextSteps } from './synthesis/next-steps.ts'
import { type QuestionnaireRow, questionnaireRows } from './synthesis/questionnaire-rows.ts'
import { domainChart, type ScopeRow, scopeRows } from './synthesis/scope-rows.ts'

/**
 * The data of the template `reports/synthesis`: several questionnaires of one structure, without a figure over all of them.
 */
export interface SynthesisReport extends ReportFrame {
  readonly cover: Cover
  readonly scopes: readonly ScopeRow[]
  /** Empty when too few domains are assessed for a chart. */
  readonly chart: readonly ChartAxis[]
  readonly questionnaires: readonly QuestionnaireRow[]
  readonly measures: FirstMeasures
  readonly plan: PlanPage | null
  readonly next: NextSteps
}

interface Cover {
  readonly structure: string
  readonly finess: string
  /** Empty while the kind of structure is not known. */
  readonly audience: string
  readonly programme: string
  /** `3 avec des réponses, sur 5` */
  readonly questionnaires: string
  /** The day of the document, and the questionnaires it is based on. */
  readonly established: string
}

const longestTitleName = 80

/** What stands beside the results. */
interface Beside {
  /** Only for a document that stays in the structure. */
  readonly plan?: PrintedPlan | undefined
  /** What the region and the country offer. */
  readonly offered?: readonly OfferedResource[]
}

/**
 * A folder as a document on a day. An input always gives an identical document. Comments are not printed.
 */
export function synthesisReport(folder: Folder, date: Date, { plan, offered = [] }: Beside = {}): SynthesisReport {
  const entries = folder.rows.flatMap((row) => currentEntry(row) ?? []).filter(({ answered }) => answered > 0)
  const day = dayWords(date, folder.legalTime)
  const cover = coverOf(folder, entries.length, day)
  return {
    title: ['Synthèse de cybersécurité', oneLine(folder.structure.name, longestTitleName), day]
      .filter(Boolean)
      .join(' – '),
    owner: cover.structure,
    subject: `Synthèse, ${cover.programme}, ${day}`,
    cover,
    scopes: scopeRows(folder, entries),
    chart: domainChart(folder),
    questionnaires: questionnaireRows(folder),
    measures: firstMeasures(entries, offered),
    plan: plan ? planPage(plan) : null,
    next: nextSteps(folder),
  }
}

function coverOf(
  { structure, audience, rows, sight, synthesis: { programme } }: Folder,
  answered: number,
  day: string,
): Cover {
  const source = sight === 'shared' ? 'd’après ce que la structure a transmis' : 'par la structure elle-même'
  return {
    structure: structure.name || 'Structure non précisée',
    finess: structure.finess ?? '',
    audience: audience ? audienceWithAcronym(audience) : '',
    programme: `${programme.title}, version ${programme.version}`,
    questionnaires: `${countWords(answered, 'questionnaire')} avec des réponses, sur ${rows.length}`,
    established: `le ${day}, ${source}`,
  }
}
