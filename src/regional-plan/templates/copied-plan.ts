import { printName } from '#content'
import { newId } from '#kernel'
import type { Axis, RegionalAction } from '../plan/action.ts'
import type { PlanTemplate } from './schema.ts'

interface Copied {
  readonly axes: readonly Axis[]
  readonly actions: readonly RegionalAction[]
}

/**
 * The axes and actions of a model, as a plan begins with them: nothing is known yet of who, when, how much and how far. An
 * axis that the plan already has from this model, whatever its version, is left as the region made it.
 */
export function copyTemplate(
  template: PlanTemplate,
  {
    axes: present,
    actionCount,
    region,
    now,
  }: { axes: readonly Axis[]; actionCount: number; region: string; now: Date },
): Copied {
  const source = printName(template)
  const known = new Set(present.flatMap(({ source }) => source ?? []))
  const fresh = template.axes.filter(({ id }) => !known.has(`${template.id}#${id}`))
  const last = Math.max(0, ...present.map(({ position }) => position))
  let position = actionCount
  const pairs = fresh.map((each, index) => {
    const axis: Axis = {
      id: newId(),
      region,
      title: each.title,
      position: last + index + 1,
      source: `${template.id}#${each.id}`,
    }
    const actions = each.actions.map((action): RegionalAction => {
      position += 1
      return {
        ...blank,
        id: newId(),
        region,
        axisId: axis.id,
        kind: action.kind,
        title: action.title,
        detail: action.detail ?? '',
        indicators: action.indicators,
        stages: action.stages.map((title) => ({ title, doneOn: null })),
        source,
        placing: action.placing,
        position,
        createdAt: now,
        updatedAt: now,
        revision: 1,
      }
    })
    return { axis, actions }
  })
  return { axes: pairs.map(({ axis }) => axis), actions: pairs.flatMap(({ actions }) => actions) }
}

const blank = {
  lead: '',
  contributors: '',
  consulted: '',
  informed: '',
  startsOn: null,
  endsOn: null,
  state: 'planned',
  progressPercent: null,
  budgetEuros: null,
} as const
