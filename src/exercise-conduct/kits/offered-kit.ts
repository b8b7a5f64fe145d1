import { withExamples } from './examples.ts'
import type { Kit } from './schema.ts'

/** What anyone may read of a kit: what it works on, who plays and how to prepare, and nothing that a player would learn too early. */
export interface OfferedKit
  extends Pick<
    Kit,
    | 'id'
    | 'version'
    | 'title'
    | 'level'
    | 'audience'
    | 'durationMinutes'
    | 'summary'
    | 'objectives'
    | 'roles'
    | 'materials'
    | 'preparation'
    | 'provenance'
  > {
  readonly stimuli: number
  readonly cards: number
}

/** The phases, the clocks of the law and the grid are left out: their titles tell what will happen. */
export function offeredKitOf(kit: Kit): OfferedKit {
  const { id, version, title, level, audience, durationMinutes, summary } = kit
  const { objectives, roles, materials, preparation, provenance, stimuli, cards } = withExamples(kit)
  const facts = { id, version, title, level, audience, durationMinutes, summary }
  const shown = { objectives, roles, materials, preparation, provenance }
  return { ...facts, ...shown, stimuli: stimuli.length, cards: cards.length }
}
