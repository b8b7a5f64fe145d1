import type { Kit } from './schema.ts'
import { allFilledIn } from './variables.ts'

/** The example of each variable of a kit, marked so that nobody takes it for a word of a structure. */
export function markedExamples({ variables }: Kit): Record<string, string> {
  return Object.fromEntries(variables.map(({ id, example }) => [id, `[${example} – à compléter]`]))
}

/** A kit outside a run: each variable shows its marked example. */
export function withExamples(kit: Kit): Kit {
  return allFilledIn(kit, markedExamples(kit))
}
