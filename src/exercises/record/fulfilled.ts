import { blankExercise, type Exercise, type ExerciseContent } from './exercise.ts'

type Planned = Pick<Exercise, 'status' | 'kind' | 'day' | 'kit' | 'scenario' | 'trigger' | 'keeperFiness'>

/** The planned record of an exercise that was held; undefined when none, or more than one, can be meant. */
export function plannedFor<Record extends Planned>(records: readonly Record[], held: Planned): Record | undefined {
  const [record, ...others] = records.filter((each) => isPlanOf(each, held))
  return others.length > 0 ? undefined : record
}

/** On one day, by one keeper, with the kit that was played. A plan that says no kit may mean any; another scenario is another exercise. */
function isPlanOf(planned: Planned, held: Planned): boolean {
  const { status, kind, day, keeperFiness, kit, scenario, trigger } = planned
  if (status !== 'planned' || kind !== held.kind || day !== held.day || keeperFiness !== held.keeperFiness) return false
  if (trigger !== null && held.trigger !== null && trigger !== held.trigger) return false
  return kit === '' ? scenario === '' : kit === held.kit
}

/**
 * The planned content with what the exercise itself says. What it does not say stays as planned; but the moment and those
 * present are what happened, and no longer what was hoped for.
 */
export function fulfilled(planned: ExerciseContent, held: ExerciseContent): ExerciseContent {
  const { start, minutes, functions, participants } = held
  const names = Object.keys(blankExercise) as (keyof ExerciseContent)[]
  const said = names.flatMap((name) => (isSaid(held[name]) ? [[name, held[name]]] : []))
  return { ...planned, ...Object.fromEntries(said), start, minutes, functions, participants }
}

function isSaid(value: ExerciseContent[keyof ExerciseContent]): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== '' && value !== false
}
