import { type Fault, idsIn, listAt, type Part, soundParts } from '#content'
import type { Kit } from './schema.ts'

type ListName = {
  [Name in keyof Kit]-?: Kit[Name] extends readonly { readonly id: string }[] ? Name : never
}[keyof Kit]

export const listNames = [
  'objectives',
  'roles',
  'variables',
  'phases',
  'stimuli',
  'observation',
  'clocks',
  'cards',
] as const satisfies readonly ListName[]

/** The parts of a kit that have the right shape, for the checks of coherence; and every id, those of faulty parts included. */
export interface KitParts {
  readonly value: unknown
  readonly level: unknown
  readonly durationMinutes: number | undefined
  readonly objectives: readonly Part<Kit['objectives'][number]>[]
  readonly roles: readonly Part<Kit['roles'][number]>[]
  readonly phases: readonly Part<Kit['phases'][number]>[]
  readonly stimuli: readonly Part<Kit['stimuli'][number]>[]
  readonly observation: readonly Part<Kit['observation'][number]>[]
  readonly clocks: readonly Part<Kit['clocks'][number]>[]
  readonly cards: readonly Part<Kit['cards'][number]>[]
  readonly ids: Readonly<Record<ListName, readonly Part<string>[]>>
  /** How many stimuli the text holds, the faulty ones included. */
  readonly stimulusCount: number
}

export function kitPartsOf(value: unknown, faults: readonly Fault[]): KitParts {
  const { level, durationMinutes } = (value ?? {}) as { level?: unknown; durationMinutes?: unknown }
  const sound = <Thing>(list: ListName) => soundParts<Thing>(value, list, faults)
  return {
    value,
    level,
    durationMinutes: Number.isInteger(durationMinutes) ? (durationMinutes as number) : undefined,
    objectives: sound('objectives'),
    roles: sound('roles'),
    phases: sound('phases'),
    stimuli: sound('stimuli'),
    observation: sound('observation'),
    clocks: sound('clocks'),
    cards: sound('cards'),
    ids: Object.fromEntries(listNames.map((list) => [list, idsIn(value, list)])) as unknown as KitParts['ids'],
    stimulusCount: listAt(value, ['stimuli']).length,
  }
}
