import { type Fault, isNamed, type Part, type Path, repeatedIds, repeatedWords, valueAt } from '#content'
import { checkTimes } from './check-times.ts'
import { type KitParts, listNames } from './kit-parts.ts'
import { variablesIn } from './variables.ts'

/** The checks that compare parts of a kit with one another. */
export function checkKit(parts: KitParts): Fault[] {
  return [
    ...listNames.flatMap((list) => repeatedIds(parts.ids[list])),
    ...checkRoles(parts),
    ...checkPhaseNames(parts),
    ...checkTimes(parts),
    ...checkCountdowns(parts),
    ...checkStimulusCount(parts),
    ...checkObservation(parts),
    ...checkVariables(parts),
  ]
}

/** Roles that stimuli and cards name exist, and each role has something to play with. */
function checkRoles({ stimuli, cards, ids, roles }: KitParts): Fault[] {
  const named: Part<string>[] = [
    ...stimuli.flatMap(({ at, thing }) => thing.to.map((role, index) => ({ at: [...at, 'to', index], thing: role }))),
    ...cards.map(({ at, thing }) => ({ at: [...at, 'role'], thing: thing.role })),
  ]
  const unknown = named.filter(({ thing }) => !isNamed(ids.roles, thing))
  const idle = roles.filter(({ thing }) => thing.cell !== 'animation' && !isNamed(named, thing.id))
  return [
    ...unknown.map(({ at, thing }): Fault => ({ at, code: 'kit-role-unknown', values: { role: thing } })),
    ...stimuli.flatMap(({ at, thing }) =>
      repeatedWords(thing.to.map((role, index) => ({ at: [...at, 'to', index], thing: role }))),
    ),
    ...idle.map(({ at, thing }): Fault => ({ at, code: 'kit-role-idle', values: { role: thing.id } })),
  ]
}

function checkPhaseNames({ stimuli, ids }: KitParts): Fault[] {
  return stimuli
    .filter(({ thing }) => !isNamed(ids.phases, thing.phase))
    .map(({ at, thing }) => ({ at: [...at, 'phase'], code: 'kit-phase-unknown', values: { phase: thing.phase } }))
}

/** A countdown says for how long, and nothing else does. */
function checkCountdowns({ stimuli }: KitParts): Fault[] {
  return stimuli.flatMap(({ at, thing }): Fault[] => {
    const isCountdown = thing.kind === 'countdown'
    if (isCountdown === (thing.countdownMinutes !== undefined)) return []
    return isCountdown
      ? [{ at, code: 'kit-countdown-without-minutes' }]
      : [{ at: [...at, 'countdownMinutes'], code: 'kit-minutes-without-countdown' }]
  })
}

/** What makes a level: fewer stimuli leave players idle, more drown beginners. Our own judgement. */
export const stimuliByLevel = {
  debutant: { minimum: 8, maximum: 30 },
  intermediaire: { minimum: 14, maximum: 60 },
  confirme: { minimum: 20, maximum: 120 },
} as const

function checkStimulusCount({ level, stimulusCount }: KitParts): Fault[] {
  if (typeof level !== 'string' || !Object.hasOwn(stimuliByLevel, level)) return []
  const { minimum, maximum } = stimuliByLevel[level as keyof typeof stimuliByLevel]
  if (stimulusCount === 0 || (stimulusCount >= minimum && stimulusCount <= maximum)) return []
  const values = { level, minimum, maximum, stimuli: stimulusCount }
  return [{ at: ['stimuli'], code: 'kit-stimuli-for-level', values }]
}

/** Each line of the grid observes an objective, and each objective is observed. */
function checkObservation({ objectives, observation, ids }: KitParts): Fault[] {
  const unknown = observation.filter(({ thing }) => !isNamed(ids.objectives, thing.objective))
  const observed = new Set(observation.map(({ thing }) => thing.objective))
  const unobserved = objectives.filter(({ thing }) => !observed.has(thing.id))
  return [
    ...unknown.map(({ at, thing }): Fault => {
      return { at: [...at, 'objective'], code: 'kit-objective-unknown', values: { objective: thing.objective } }
    }),
    ...unobserved.map(({ at, thing }): Fault => {
      return { at, code: 'kit-objective-unobserved', values: { objective: thing.id } }
    }),
  ]
}

/** Variables used are declared, and those declared are used. */
function checkVariables({ value, ids }: KitParts): Fault[] {
  const used = textsIn(value, []).flatMap(({ at, thing }) => variablesIn(thing).map((id) => ({ at, thing: id })))
  const unknown = used.filter(({ thing }) => !isNamed(ids.variables, thing))
  const unused = ids.variables.filter(({ thing }) => !isNamed(used, thing))
  return [
    ...unknown.map(({ at, thing }): Fault => ({ at, code: 'kit-variable-unknown', values: { variable: thing } })),
    ...unused.map(({ at, thing }): Fault => ({ at, code: 'kit-variable-unused', values: { variable: thing } })),
  ]
}

/** Every text of a kit, but those that declare the variables. */
function textsIn(value: unknown, at: Path): Part<string>[] {
  if (at[0] === 'variables') return []
  if (typeof value === 'string') return [{ at, thing: value }]
  if (Array.isArray(value)) return value.flatMap((_, index) => textsIn(valueAt(value, [index]), [...at, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => textsIn(member, [...at, name]))
}
