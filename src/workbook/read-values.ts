import { type Code, dayFault, type Issue, readTypedDay } from '#kernel'
import type { Question } from '#questionnaires'
import { answerColumn } from './columns.ts'
import { dayOfSerial } from './days.ts'
import { choiceLabels, idOfLabel, insteadLabels, reading } from './labels.ts'
import type { ReadLine } from './read-lines.ts'
import { cellPlace, no, yes } from './words.ts'
import type { ReadCell } from './xlsx/read-sheet.ts'
import { cellName } from './xlsx/sheet.ts'

/** The answer in the cells of a question, as typed on a page, or the fault that makes it invalid. */
export type ReadValues = { readonly values: readonly string[] } | { readonly issue: Issue }

/** The answer cell of a question other than multiple. */
export function readValue(question: Question, line: ReadLine, from1904: boolean): ReadValues {
  const cell = line.cells.get(answerColumn)
  if (!cell) return { values: [] }
  const words = cellWords(cell)
  if (question.kind === 'single') {
    const id = idOfLabel(choiceLabels(question), words)
    return id ? { values: [id] } : unlisted(line, words)
  }
  const instead = idOfLabel(insteadLabels(question), words)
  if (instead) return { values: [instead] }
  if (question.kind === 'date') return readDay(cell, line, from1904)
  const code = shownOtherwise(cell, question.kind === 'number')
  return code ? { issue: fault(line, code) } : { values: [words] }
}

/** A multiple question: « oui » on the lines of its choices, or a value instead of an answer on its own line. */
export function readChoices(question: Question, line: ReadLine, choices: ReadonlyMap<string, ReadLine>): ReadValues {
  const words = cellWords(line.cells.get(answerColumn))
  const instead = words ? idOfLabel(insteadLabels(question), words) : undefined
  if (words && !instead) return { issue: fault(line, 'workbook-answer-above', { value: words.slice(0, 60) }) }
  const chosen: string[] = []
  let refused = 0
  for (const [id, choice] of choices) {
    const said = readYesNo(choice.cells.get(answerColumn))
    if (said === 'unclear') return { issue: fault(choice, 'workbook-yes-or-no') }
    if (said === true) chosen.push(id)
    if (said === false) refused += 1
  }
  if (!instead && chosen.length === 0 && refused > 0) return { issue: fault(line, 'workbook-no-choice') }
  return { values: instead ? [instead, ...chosen] : chosen }
}

const yesWords = [yes, 'o', 'x', 'vrai', 'true', '1']
const noWords = [no, 'n', 'faux', 'false', '0']

/** « oui » or « non », and their usual variants and translations. Undefined for an empty cell. */
export function readYesNo(cell: ReadCell | undefined): boolean | 'unclear' | undefined {
  const words = reading(cellWords(cell))
  if (words === '') return undefined
  if (yesWords.includes(words)) return true
  return noWords.includes(words) ? false : 'unclear'
}

/** The content of a cell, as a person would type it: `7 jours` where the format of the cell adds the unit to 7. */
export function cellWords(cell: ReadCell | undefined): string {
  const value = cell?.value ?? ''
  if (typeof value === 'boolean') return value ? yes : no
  if (typeof value !== 'number') return value.trim()
  return cell?.unit ? `${decimal(value)} ${cell.unit}` : decimal(value)
}

/** `0.0000001` rather than `1e-7`, with a decimal comma. */
function decimal(value: number): string {
  const plain = String(value)
  return (plain.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : plain).replace('.', ',')
}

/** The fault of a cell whose stored number differs from what the person sees; undefined when they agree. */
export function shownOtherwise({ nature }: ReadCell, wantsNumber = false): Code | undefined {
  if (nature !== 'percent' && nature !== 'time') return undefined
  if (!wantsNumber) return 'workbook-cell-not-text'
  return nature === 'percent' ? 'workbook-cell-percent' : 'workbook-cell-time'
}

/** A year typed alone in a date cell is stored as a day of 1905. */
function readDay(cell: ReadCell, line: ReadLine, from1904: boolean): ReadValues {
  if (typeof cell.value !== 'number') return { values: [readTypedDay(cellWords(cell))] }
  const day = dayOfSerial(cell.value, from1904)
  if (day && !dayFault(day)) return { values: [day] }
  return { issue: fault(line, 'workbook-cell-not-day', { value: cellWords(cell) }) }
}

function unlisted(line: ReadLine, words: string): ReadValues {
  return { issue: fault(line, 'workbook-answer-unlisted', { value: words.slice(0, 60) }) }
}

function fault({ sheet, row }: ReadLine, code: Code, values: Issue['values'] = {}): Issue {
  return { path: cellPlace(sheet, cellName(row, answerColumn)), code, values }
}
