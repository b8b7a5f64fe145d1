import type { Issue } from '#kernel'
import { surenessWords } from '#messages'
import type { Html } from '../html.ts'
import { radios } from './choice-fields.ts'

/** How sure the region is of what somebody says of themselves. */
export function surenessField(
  issues: readonly Issue[],
  { who, chosen }: { readonly who: 'le candidat' | 'la structure'; readonly chosen: string },
): Html {
  return radios(issues, {
    name: 'certitude',
    legend: `À quel point êtes-vous sûr de ce que dit ${who}\u00A0?`,
    options: surenessWords,
    chosen: [chosen],
    unknown: 'Je ne me prononce pas',
    hint: 'Cette valeur n’entre dans aucun calcul.',
  })
}
