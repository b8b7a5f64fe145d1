import { type GivenAnswer, maximumCommentLength, maximumTextLength } from '#assessment'
import { firstPlausibleDay, lastPlausibleDay } from '#kernel'
import type { Question } from '#questionnaires'
import { serialOfDay } from './days.ts'
import type { DropDowns } from './drop-downs.ts'
import { choiceLabels, insteadLabels } from './labels.ts'
import type { RowLayout } from './layout.ts'
import {
  chooseBelow,
  chooseInList,
  no,
  severalPossible,
  tooLong,
  writeDate,
  writeNumber,
  yes,
  yesOrNo,
} from './words.ts'
import { type Cell, type CellStyle, cellName, type Validation } from './xlsx/sheet.ts'

const answerColumn = 3
const commentColumn = 4
const internalColumn = 5

const [firstDay, lastDay] = [serialOfDay(firstPlausibleDay), serialOfDay(lastPlausibleDay)]

/** The cells A to F of a line, with the saved answer, and G when there is more to read. */
export function rowCells({ id, text, question, choice, asked }: RowLayout, answer: GivenAnswer | undefined): Cell[] {
  const left: Cell[] = [
    { value: id, style: 'identifier' },
    { value: text, style: 'question' },
    { value: choice ? undefined : helpOf(question, asked), style: 'help' },
  ]
  if (choice) {
    const locked: Cell = { style: 'help' }
    return [...left, { value: choiceWord(choice.id, question, answer), style: 'text' }, locked, locked]
  }
  const internal = answer?.comment ? (answer.internal ? yes : no) : undefined
  return [
    ...left,
    { value: answerWord(question, answer), style: answerStyle(question) },
    { value: answer?.comment, style: 'text' },
    { value: internal, style: 'text' },
    ...(question.more ? [{ value: question.more, style: 'help' as const }] : []),
  ]
}

function helpOf(question: Question, asked: string): string {
  const several = question.kind === 'multiple' ? severalPossible : ''
  return [asked, several, question.help].filter(Boolean).join('\n')
}

function answerStyle({ kind }: Question): CellStyle {
  return kind === 'number' || kind === 'date' ? kind : 'text'
}

/** The content of a question's answer cell; the choices of a multiple question have lines of their own. */
function answerWord(question: Question, answer: GivenAnswer | undefined): Cell['value'] {
  const value = answer?.value
  if (typeof value !== 'string') return typeof value === 'number' ? value : undefined
  const instead = insteadLabels(question).get(value)
  if (instead) return instead
  if (question.kind === 'single') return choiceLabels(question).get(value)
  return question.kind === 'date' ? (serialOfDay(value) ?? value) : value
}

function choiceWord(choiceId: string, question: Question, answer: GivenAnswer | undefined): string | undefined {
  const value = answer?.value
  if (!Array.isArray(value) || value.some((id) => insteadLabels(question).has(id))) return undefined
  return value.includes(choiceId) ? yes : no
}

/** The data validations of a line. `row` counts from 0. */
export function rowValidations({ question, choice }: RowLayout, row: number, lists: DropDowns): Validation[] {
  const answer = cellName(row, answerColumn)
  const yesNo = (cell: string): Validation => ({
    cell,
    type: 'list',
    formula: lists.rangeOf([yes, no]),
    error: yesOrNo,
  })
  if (choice) return [yesNo(answer)]
  return [
    { cell: answer, ...answerValidation(question, answer, lists) },
    {
      cell: cellName(row, commentColumn),
      type: 'textLength',
      formula: String(maximumCommentLength),
      error: tooLong,
    },
    yesNo(cellName(row, internalColumn)),
  ]
}

function answerValidation(question: Question, cell: string, lists: DropDowns): Omit<Validation, 'cell'> {
  const instead = [...insteadLabels(question).values()]
  const orInstead = instead.map((words) => `,${cell}="${words}"`).join('')
  switch (question.kind) {
    case 'single': {
      const formula = lists.rangeOf([...choiceLabels(question).values()])
      return { type: 'list', formula, error: chooseInList }
    }
    case 'multiple':
      return { type: 'list', formula: lists.rangeOf(instead), prompt: chooseBelow, error: chooseBelow }
    case 'number': {
      const hint = writeNumber(question)
      const from = question.minimum === undefined ? '' : `,${cell}>=${question.minimum}`
      const to = question.maximum === undefined ? '' : `,${cell}<=${question.maximum}`
      return {
        type: 'custom',
        formula: `OR(AND(ISNUMBER(${cell})${from}${to})${orInstead})`,
        prompt: hint,
        error: hint,
      }
    }
    case 'date':
      // Without bounds, a year typed alone would become a day of 1905.
      return {
        type: 'custom',
        formula: `OR(AND(ISNUMBER(${cell}),${cell}>=${firstDay},${cell}<=${lastDay})${orInstead})`,
        prompt: writeDate,
        error: writeDate,
      }
    case 'text':
      return { type: 'textLength', formula: String(maximumTextLength), error: tooLong }
  }
}
