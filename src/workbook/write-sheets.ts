import type { AnswerSet } from '#assessment'
import type { Audience, Questionnaire } from '#questionnaires'
import { createDropDowns, type DropDowns } from './drop-downs.ts'
import { guideOf } from './guide.ts'
import { layoutOf, type SheetLayout } from './layout.ts'
import { headings, moreHeading } from './words.ts'
import { rowCells, rowValidations } from './write-rows.ts'
import type { Sheet } from './xlsx/sheet.ts'

/** A questionnaire for one kind of structure, with its saved answers. */
export interface FilledQuestionnaire {
  readonly questionnaire: Questionnaire
  readonly audience: Audience
  readonly answers: AnswerSet
}

const columnWidths = [20, 46, 58, 48, 36, 10]
const moreWidth = 70

/** The sheets of a workbook: the guide, one sheet per theme, and the hidden sheet of the drop-down lists. */
export function questionnaireSheets(filled: FilledQuestionnaire): Sheet[] {
  const lists = createDropDowns()
  const themes = layoutOf(filled.questionnaire, filled.audience).map((sheet) => themeSheet(sheet, filled, lists))
  return [guideOf(filled), ...themes, lists.sheet()]
}

function themeSheet({ name, rows }: SheetLayout, { answers }: FilledQuestionnaire, lists: DropDowns): Sheet {
  const hasMore = rows.some(({ question }) => question.more)
  const shown = hasMore ? [...headings, moreHeading] : headings
  return {
    name,
    columnWidths: hasMore ? [...columnWidths, moreWidth] : columnWidths,
    frozenRows: 1,
    rows: [
      shown.map((value) => ({ value, style: 'heading' as const })),
      ...rows.map((row) => rowCells(row, answers.get(row.question.id))),
    ],
    validations: rows.flatMap((row, index) => rowValidations(row, index + 1, lists)),
  }
}
