import { actionStateWords, calendarDayWords } from '#messages'
import { type Action, isLate, type StructurePlan } from '#plan'
import { serialOfDay } from './days.ts'
import { planHeadings, planSheetName, planTitle, yes } from './words.ts'
import type { Cell, Sheet } from './xlsx/sheet.ts'

const columnWidths = [46, 12, 12, 11, 28, 22, 60, 12, 30]

/** The actions of a plan as a list sorted by due day, which people may sort and edit. */
export function planSheet({ structure, actions, today }: Omit<StructurePlan, 'progress' | 'canEdit'>): Sheet {
  return {
    name: planSheetName,
    free: true,
    columnWidths,
    frozenRows: 2,
    rows: [
      [{ value: `${planTitle} – ${structure.name}, ${calendarDayWords(today)}`, style: 'title' }],
      planHeadings.map((value) => ({ value, style: 'heading' as const })),
      ...actions.map((action) => actionCells(action, today)),
    ],
    validations: [],
  }
}

function actionCells(action: Action, today: string): Cell[] {
  const { title, state, dueOn, ownerFunction, objectiveCodes, details, doneOn, measure } = action
  const origin = measure ? `${measure.questionnaireId} ${measure.questionnaireVersion}, ${measure.measureId}` : ''
  return [
    text(title),
    text(actionStateWords[state]),
    dayCell(dueOn),
    text(isLate(action, today) ? yes : ''),
    text(ownerFunction),
    text(objectiveCodes.join(', ')),
    text(details),
    dayCell(doneOn),
    text(origin),
  ]
}

/** Stored and formatted as text, so that a leading `=` never makes a formula, even after an edit. */
function text(value: string): Cell {
  return { value: value === '' ? undefined : value, style: 'text' }
}

function dayCell(day: string | null): Cell {
  return { value: day === null ? undefined : serialOfDay(day), style: 'date' }
}
