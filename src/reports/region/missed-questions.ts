import type { MissedCount, RegionMissed } from '#indicators'
import { askedWords, countWords, shareWords } from '#messages'

export interface MissedRow {
  readonly title: string
  readonly questionnaire: string
  readonly missed: string
  readonly unknown: string
}

export interface MissedPart {
  readonly diagnosed: string
  readonly questions: readonly MissedRow[]
  readonly measures: readonly MissedRow[]
}

/** What a region can work on in a year. */
const mostRows = 10

export function missedPart({ diagnosed, questions, measures }: RegionMissed): MissedPart {
  return {
    diagnosed:
      diagnosed === 0
        ? 'Aucune structure n’a encore transmis de questionnaire'
        : countWords(diagnosed, 'structure a transmis un questionnaire', 'structures ont transmis un questionnaire'),
    questions: questions.slice(0, mostRows).map((each) => rowOf(each, askedWords(each.question, each.questionnaire))),
    measures: measures.slice(0, mostRows).map((each) => rowOf(each, each.measure.title)),
  }
}

function rowOf(
  { missed, unknown, whole, questionnaire }: MissedCount & { readonly questionnaire: { readonly title: string } },
  title: string,
): MissedRow {
  return {
    title,
    questionnaire: questionnaire.title,
    missed: shareWords(missed, whole),
    unknown: unknown === 0 ? 'Personne' : shareWords(unknown, whole),
  }
}
