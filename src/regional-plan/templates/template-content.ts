import {
  type CheckedFolder,
  type Content,
  checkFolder,
  type Fault,
  judgeBy,
  listAt,
  type Part,
  repeatedIds,
  valueAt,
} from '#content'
import { type PlanTemplate, templateSchema } from './schema.ts'

/** Checks the record of releases and every model of the folder. */
export function checkTemplates(content: Content): CheckedFolder<PlanTemplate> {
  return checkFolder(
    content,
    judgeBy(templateSchema, ({ value }) => checkIds(value)),
  )
}

/** An axis and an action have names of their own in the whole file. */
function checkIds(value: unknown): Fault[] {
  const axes = listAt(value, ['axes'])
  const axisIds = axes.flatMap((_, index) => idAt(value, ['axes', index, 'id']))
  const actionIds = axes.flatMap((_, index) =>
    listAt(value, ['axes', index, 'actions']).flatMap((__, place) =>
      idAt(value, ['axes', index, 'actions', place, 'id']),
    ),
  )
  return [...repeatedIds(axisIds), ...repeatedIds(actionIds)]
}

function idAt(value: unknown, at: Part<string>['at']): Part<string>[] {
  const id = valueAt(value, at)
  return typeof id === 'string' ? [{ at, thing: id }] : []
}
