import type { AnswerSet } from '#assessment'
import type { Audience, Questionnaire } from '#questionnaires'
import { columnsToWrite } from './columns.ts'
import { createDropDowns, type DropDowns } from './drop-downs.ts'
import { guideOf } from './guide.ts'
import { layoutOf, type SheetLayout } from './layout.ts'
import { rowCells, rowValidations } from './write-rows.ts'
import type { Sheet } from './xlsx/sheet.ts'

/** A questionnaire for one kind of structure, with its saved answers. */
export interface FilledQuestionnaire {
  readonly questionnaire: Questionnaire
  readonly audience: Audience
  readonly answers: AnswerSet
}

/** The sheets of a workbook: the guide, one sheet per theme, and the hidden sheet of the drop-down lists. */
export function questionnaireSheets(filled: FilledQuestionnaire): Sheet[] {
  const lists = createDropDowns()
  const themes = layoutOf(filled.questionnaire, filled.audience).map((sheet) => themeSheet(sheet, filled, lists))
  return [guideOf(filled), ...themes, lists.sheet()]
}

function themeSheet({ name, rows }: SheetLayout, { answers }: FilledQuestionnaire, lists: DropDowns): Sheet {
  const hasMore = rows.some(({ question }) => question.more)
  const columns = columnsToWrite({ hasMore })
  return {
    name,
    columnWidths: columns.map(({ width }) => width),
    frozenRows: 1,
    rows: [
      columns.map(({ heading }) => ({ value: heading, style: 'heading' as const })),
      ...rows.map((row) => rowCells(row, answers.get(row.question.id))),
    ],
    validations: rows.flatMap((row, index) => rowValidations(row, index + 1, lists)),
  }
}
