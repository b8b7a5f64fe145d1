import { type FolderEntry, numberQuestions, rankedAcross } from '#assessment'
import { countWords, effortWords } from '#messages'
import { helpWith, type OfferedResource } from '#regional-offer'
import { horizonWords } from '../diagnostic/measures.ts'
import { citeQuestions } from '../diagnostic/question-numbers.ts'
import { type PrintedResource, printedResource } from '../printed-resource.ts'

/** A measure, with the questionnaire that calls for it. */
export interface MeasureRow {
  readonly number: number
  readonly title: string
  readonly essential: boolean
  readonly why: string
  readonly questionnaire: string
  /** The numbers of the questions that call for the measure. */
  readonly questions: string
  readonly effort: string
  readonly horizon: string
  /** The names of what the region and the country offer for the measure. */
  readonly help: readonly string[]
}

export interface FirstMeasures {
  readonly rows: readonly MeasureRow[]
  /** How many measures there are in all. */
  readonly extent: string
  /** Each resource that the rows name, once, with its source. */
  readonly offered: readonly PrintedResource[]
}

const mostRows = 10

/** The first measures of all questionnaires, in one order. `entries`: the questionnaires with answers. */
export function firstMeasures(
  entries: readonly FolderEntry[],
  offered: readonly OfferedResource[] = [],
): FirstMeasures {
  const all = rankedAcross(entries.map(({ diagnosis }) => diagnosis))
  const helpOf = new Map(entries.map(({ diagnosis }) => [diagnosis.questionnaire.id, helpWith(diagnosis, offered)]))
  const named = new Map<string, PrintedResource>()
  const numbers = new Map(entries.map(({ diagnosis }) => [diagnosis.questionnaire.id, numberQuestions(diagnosis)]))
  const rows = all.slice(0, mostRows).map(({ questionnaire, ranked }, position) => {
    const help = (helpOf.get(questionnaire.id)?.(ranked) ?? []).map(printedResource)
    for (const each of help) named.set(each.name, each)
    return {
      help: help.map(({ name }) => name),
      number: position + 1,
      title: ranked.measure.title,
      essential: ranked.essential,
      why: ranked.measure.why,
      questionnaire: questionnaire.title,
      questions: citeQuestions(ranked.questions, numbers.get(questionnaire.id) ?? new Map()),
      effort: effortWords[ranked.measure.effort],
      horizon: horizonWords(ranked.measure.horizonMonths),
    }
  })
  return { rows, extent: extentWords(rows.length, all.length), offered: [...named.values()] }
}

function extentWords(shown: number, total: number): string {
  if (shown === total) return countWords(total, 'mesure', 'mesures')
  return `Les ${shown} premières, sur ${countWords(total, 'mesure', 'mesures')}`
}
