import { z } from 'zod'
import { kebab, sentence, versionText } from '#content'
import { presentFunctions, triggers } from '#exercises'
import { relativeTimePattern } from './relative-time.ts'

/*
 * The kit file, field by field. Types are derived from this schema, and `exercises/schema.json` for editors is generated from
 * it. The message of a pattern is the code of its fault.
 */

export const kitLevels = ['debutant', 'intermediaire', 'confirme'] as const
export const stimulusKinds = ['message', 'countdown', 'press'] as const
export const cells = ['decision', 'operations', 'animation'] as const

const at = z.string().regex(relativeTimePattern, 'kit-time-malformed')
const named = { id: kebab, title: sentence }

const stimulusSchema = z.strictObject({
  id: kebab,
  /** From the start of the exercise. A spare stimulus may have none: the animator sends it when it helps. */
  at: at.optional(),
  phase: kebab,
  kind: z.enum(stimulusKinds),
  /** By what means it arrives: « téléphone », « courriel ». */
  channel: sentence,
  /** Who is said to speak. */
  from: sentence,
  /** Roles that receive it. */
  to: z.array(kebab).min(1),
  text: sentence,
  /** What the players should do, for the animator and the observers. */
  expected: sentence,
  /** Minutes that a countdown shows to the players. */
  countdownMinutes: z.int().min(1).max(1_440).optional(),
  /** The question that the cell should settle. */
  decision: sentence.optional(),
  /** For the animator alone. */
  note: sentence.optional(),
  /** Kept aside, for players who go too fast or too slowly. */
  spare: z.boolean().optional(),
  /** Sent by the server when its time comes; otherwise by the animator. */
  automatic: z.boolean().optional(),
})

export const kitSchema = z.strictObject({
  id: kebab,
  version: versionText,
  title: sentence,
  level: z.enum(kitLevels),
  audience: z.array(z.enum(['ES', 'ESMS'])).min(1),
  durationMinutes: z.int().min(15).max(1_440),
  summary: sentence,
  /** What starts the crisis, for the record of the exercise; nothing is said where the kit does not. */
  trigger: z.enum(triggers).optional(),
  objectives: z.array(z.strictObject({ id: kebab, text: sentence, criteria: z.array(sentence).min(1) })).min(1),
  roles: z
    .array(
      z.strictObject({
        ...named,
        cell: z.enum(cells).optional(),
        /** The function of the structure that the role stands for, for the record of the exercise. */
        function: z.enum(presentFunctions).optional(),
        text: sentence.optional(),
      }),
    )
    .min(2),
  materials: z.array(sentence).min(1),
  preparation: z.array(sentence).min(1),
  variables: z.array(z.strictObject({ id: kebab, label: sentence, example: sentence })),
  phases: z.array(z.strictObject({ ...named, from: at, to: at, text: sentence.optional() })).min(1),
  stimuli: z.array(stimulusSchema).min(1),
  observation: z.array(z.strictObject({ id: kebab, objective: kebab, text: sentence })).min(1),
  /** Delays that the law sets, and those of good practice. `dueMinutes` counts from `startsAt`, by default from the start; 0 means at once. */
  clocks: z.array(
    z.strictObject({
      ...named,
      /** `law` when absent. */
      nature: z.enum(['law', 'practice']).optional(),
      dueMinutes: z.int().min(0).max(43_200),
      startsAt: at.optional(),
      authority: sentence,
      source: sentence,
    }),
  ),
  cards: z.array(z.strictObject({ ...named, role: kebab, text: sentence })).min(16),
  provenance: sentence,
})

/** One version of a kit of exercise. */
export type Kit = z.infer<typeof kitSchema>
export type KitLevel = Kit['level']
export type Stimulus = Kit['stimuli'][number]
export type KitRole = Kit['roles'][number]
export type LegalClock = Kit['clocks'][number]
