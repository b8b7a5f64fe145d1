import { causesOf, type Diagnosis, type ObjectiveState } from '#assessment'
import { type ObjectiveSheet, objectiveSheets } from '#care'
import { asGoodPractice, asProgramme, countWords, enumeration, objectiveStateWords } from '#messages'
import type { Programme } from '#questionnaires'
import { citeQuestions, type QuestionNumbers } from './question-numbers.ts'

export interface PrintedObjective {
  readonly code: string
  readonly title: string
  readonly state: ObjectiveState
  readonly stateWords: string
  /** When the objective is not met: the questions that decided it and the measures that would meet it. Empty otherwise. */
  readonly causes: string
  readonly source: string
  readonly questions: string
}

/** The objectives of one domain of the programme, judged by the answers. */
export interface DomainObjectives {
  readonly title: string
  /** Why these objectives apply: a funded programme, or good practice. */
  readonly notice: string
  /** `Atteint : 2. Non atteint : 5.` */
  readonly summary: string
  readonly objectives: readonly PrintedObjective[]
}

export interface Objectives {
  readonly title: string
  readonly domains: readonly DomainObjectives[]
}

const states = Object.keys(objectiveStateWords) as ObjectiveState[]

/** Only the objectives that the questionnaire asks about. For an ESMS no objective is worded as a duty. */
export function printedObjectives(diagnosis: Diagnosis, programme: Programme, numbers: QuestionNumbers): Objectives {
  const sheets = objectiveSheets(programme, diagnosis)
  const feeding = new Map(diagnosis.objectives.map(({ code, questions }) => [code, questions]))
  const goodPractice = sheets.length > 0 && sheets.every((sheet) => !sheet.funded)
  return {
    title: (goodPractice ? asGoodPractice : asProgramme).title,
    domains: [...new Set(sheets.map((sheet) => sheet.domain))].map((domain) => {
      const own = sheets.filter((sheet) => sheet.domain === domain)
      return {
        title: [domain.label, domain.title].filter(Boolean).join('\u00A0: '),
        notice: (own.some((sheet) => sheet.funded) ? asProgramme : asGoodPractice).notice,
        summary: summaryOf(own),
        objectives: own.map(({ item, state }) => ({
          code: item.code,
          title: item.title,
          state,
          stateWords: objectiveStateWords[state],
          causes: state === 'unmet' ? causesWords(diagnosis, item.code, numbers) : '',
          source: item.source,
          questions: citeQuestions(feeding.get(item.code) ?? [], numbers),
        })),
      }
    }),
  }
}

/** `Décidé par les questions 4 et 7. Mesures à prendre : 1 et 3.`, with the numbers printed in the report. */
function causesWords(diagnosis: Diagnosis, code: string, numbers: QuestionNumbers): string {
  const { lines, measures } = causesOf(diagnosis, code, 'unmet')
  const cited = citeQuestions(
    lines.map(({ question }) => question.id),
    numbers,
  )
  const ranks = measures.map((measure) => diagnosis.measures.indexOf(measure) + 1)
  const mended =
    ranks.length === 0 ? '' : ` ${ranks.length === 1 ? 'Mesure' : 'Mesures'} à prendre\u00A0: ${enumeration(ranks)}.`
  return `Décidé par\u00A0: ${cited}.${mended}`
}

function summaryOf(sheets: readonly ObjectiveSheet[]): string {
  const counted = states.flatMap((state) => {
    const count = sheets.filter((sheet) => sheet.state === state).length
    return count > 0 ? [`${objectiveStateWords[state]}\u00A0: ${count}`] : []
  })
  const items = countWords(sheets.length, 'objectif ou prérequis', 'objectifs et prérequis')
  return `${items}. ${counted.join('. ')}.`
}
