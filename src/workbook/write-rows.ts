import { type GivenAnswer, maximumCommentLength, maximumTextLength } from '#assessment'
import { firstPlausibleDay, lastPlausibleDay } from '#kernel'
import type { Question } from '#questionnaires'
import { answerColumn, commentColumn, inColumns, internalColumn } from './columns.ts'
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

const [firstDay, lastDay] = [serialOfDay(firstPlausibleDay), serialOfDay(lastPlausibleDay)]

/** The cells of a line, with the saved answer. */
export function rowCells(row: RowLayout, answer: GivenAnswer | undefined): (Cell | undefined)[] {
  const { id, text, question, choice, asked } = row
  const left = {
    id: { value: id, style: 'identifier' },
    question: { value: text, style: 'question' },
    help: { value: choice ? undefined : helpOf(question, asked), style: 'help' },
  } as const
  if (choice) {
    const locked: Cell = { style: 'help' }
    const chosen: Cell = { value: choiceWord(choice.id, question, answer), style: 'text' }
    return inColumns<Cell>({ ...left, answer: chosen, comment: locked, internal: locked })
  }
  const internal = answer?.comment ? (answer.internal ? yes : no) : undefined
  return inColumns<Cell>({
    ...left,
    answer: { value: answerWord(question, answer), style: answerStyle(question) },
    comment: { value: answer?.comment, style: 'text' },
    internal: { value: internal, style: 'text' },
    more: question.more ? { value: question.more, style: 'help' } : undefined,
  })
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
