import { askedWhen, quoted } from '#messages'
import { type Answer, type Audience, type Question, type Questionnaire, questionsFor } from '#questionnaires'
import { choiceSheet, guideSheet } from './words.ts'

/** One line of a sheet: a question, or one choice of a multiple question. */
export interface RowLayout {
  /** The content of column A: `regle-3-2-1`, or `donnees-sauvegardees/dossiers` for a choice. */
  readonly id: string
  readonly text: string
  readonly question: Question
  readonly choice?: Answer
  /** The condition of the question in words; empty when it is always asked. */
  readonly asked: string
}

/** The sheet of one theme. */
export interface SheetLayout {
  readonly name: string
  readonly rows: readonly RowLayout[]
}

/**
 * The sheets of questions, one for each theme that asks something of this kind of structure. Conditional questions are
 * always written.
 */
export function layoutOf(questionnaire: Questionnaire, audience: Audience): SheetLayout[] {
  const questions = questionsFor(questionnaire, audience)
  const taken = new Set([guideSheet, choiceSheet, ...reservedBySpreadsheets].map(folded))
  return questionnaire.themes.flatMap((theme) => {
    const rows = questions
      .filter((question) => question.theme === theme.id)
      .flatMap((question) => rowsOf(question, askedWhen(question, questions, cited)))
    return rows.length > 0 ? [{ name: sheetName(theme.title, taken), rows }] : []
  })
}

function cited({ text }: Question): string {
  return `la question ${quoted(text)}`
}

function rowsOf(question: Question, asked: string): RowLayout[] {
  const own = { id: question.id, text: question.text, question, asked }
  if (question.kind !== 'multiple') return [own]
  const choices = question.answers.map((choice) => ({
    id: `${question.id}/${choice.id}`,
    text: `– ${choice.text}`,
    question,
    choice,
    asked,
  }))
  return [own, ...choices]
}

const longestSheetName = 31
const reservedBySpreadsheets = ['History', 'Historique']

/** Makes a title that spreadsheets accept: 31 characters, without the forbidden ones, unique in the workbook. */
function sheetName(title: string, taken: Set<string>): string {
  const plain = title.replace(/[[\]:*?/\\\p{Cc}]+/gu, ' ').replace(/\s+/g, ' ')
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? '' : ` (${count})`
    const name = `${shortened(plain, longestSheetName - suffix.length)}${suffix}`.trim()
    if (name === '' || taken.has(folded(name))) continue
    taken.add(folded(name))
    return name
  }
}

/** Cuts after a whole word when possible. */
function shortened(title: string, longest: number): string {
  if (trimmed(title).length <= longest) return trimmed(title)
  const cut = title.slice(0, longest - 1)
  return `${trimmed(cut.replace(/(?<=\S)\s+\S*$/, ''))}…`
}

function trimmed(name: string): string {
  return name.toWellFormed().replace(/^[\s']+|[\s']+$/g, '')
}

/** Spreadsheets ignore case when they compare names. */
function folded(name: string): string {
  return name.toLowerCase()
}
