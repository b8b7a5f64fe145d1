import { actionStateWords, calendarDayWords, plainDay } from '#messages'
import { type Action, isLate, type StructurePlan } from '#plan'
import { serialOfDay } from './days.ts'
import { planSheetName, planTitle, yes } from './words.ts'
import type { Cell, Sheet } from './xlsx/sheet.ts'

interface PlanColumn {
  readonly heading: string
  /** In characters. */
  readonly width: number
  readonly cell: (action: Action, today: string) => Cell
}

const columns: readonly PlanColumn[] = [
  { heading: 'Action', width: 46, cell: ({ title }) => text(title) },
  { heading: 'État', width: 12, cell: ({ state }) => text(actionStateWords[state]) },
  { heading: 'Échéance', width: 12, cell: ({ dueOn }) => dayCell(dueOn) },
  { heading: 'En retard', width: 11, cell: (action, today) => text(isLate(action, today) ? yes : '') },
  { heading: 'Fonction responsable', width: 28, cell: ({ ownerFunction }) => text(ownerFunction) },
  { heading: 'Programme CaRE', width: 22, cell: ({ objectiveCodes }) => text(objectiveCodes.join(', ')) },
  { heading: 'Précisions', width: 60, cell: ({ details }) => text(details) },
  { heading: 'Faite le', width: 12, cell: ({ doneOn }) => dayCell(doneOn) },
  { heading: 'Mesure d’origine', width: 30, cell: ({ measure }) => text(originOf(measure)) },
]

/** The actions of a plan as a list sorted by due day, which people may sort and edit. */
export function planSheet({ structure, actions, today }: Omit<StructurePlan, 'progress' | 'canEdit'>): Sheet {
  return {
    name: planSheetName,
    free: true,
    columnWidths: columns.map(({ width }) => width),
    frozenRows: 2,
    rows: [
      [{ value: `${planTitle} – ${structure.name}, ${plainDay(calendarDayWords(today))}`, style: 'title' }],
      columns.map(({ heading }) => ({ value: heading, style: 'heading' as const })),
      ...actions.map((action) => columns.map(({ cell }) => cell(action, today))),
    ],
    validations: [],
  }
}

function originOf(measure: Action['measure']): string {
  return measure ? `${measure.questionnaireId} ${measure.questionnaireVersion}, ${measure.measureId}` : ''
}

/** Stored and formatted as text, so that a leading `=` never makes a formula, even after an edit. */
function text(value: string): Cell {
  return { value: value === '' ? undefined : value, style: 'text' }
}

function dayCell(day: string | null): Cell {
  return { value: day === null ? undefined : serialOfDay(day), style: 'date' }
}
