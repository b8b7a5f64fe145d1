import { askedWhen, quoted } from '#messages'
import { type Answer, type Audience, type Question, type Questionnaire, questionsFor } from '#questionnaires'
import { choiceSheet, guideSheet } from './words.ts'

/** One line of a sheet: a question, or one choice of a question where several are possible. */
export interface RowLayout {
  /** What column A holds: `regle-3-2-1`, or `donnees-sauvegardees/dossiers` for a choice. */
  readonly id: string
  readonly text: string
  readonly question: Question
  readonly choice?: Answer
  /** When the question is asked, in words; empty when it always is. */
  readonly asked: string
}

/** The sheet of one theme. */
export interface SheetLayout {
  readonly name: string
  readonly rows: readonly RowLayout[]
}

/** The sheets of questions, one per theme that asks something of this kind of structure. Conditions hide nothing. */
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

/** A title as spreadsheets accept it: 31 characters, some forbidden, no two the same. */
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

/** Cut after a whole word where there is one. */
function shortened(title: string, longest: number): string {
  if (trimmed(title).length <= longest) return trimmed(title)
  const cut = title.slice(0, longest - 1)
  return `${trimmed(cut.replace(/(?<=\S)\s+\S*$/, ''))}…`
}

function trimmed(name: string): string {
  return name.toWellFormed().replace(/^[\s']+|[\s']+$/g, '')
}

/** Spreadsheets take two names for the same when only their case differs. */
function folded(name: string): string {
  return name.toLowerCase()
}
