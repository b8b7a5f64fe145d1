import type { PrintedCount } from '#comparison'
import type { PublicFigure } from '#indicators'
import { shareWords } from '#messages'

/**
 * A count of participation in words: `[c]` hidden, `[x]` not available since nothing was written yet, `[z]` not applicable since no such
 * unit stands there. The number of units is public.
 */
export function participationCell(
  count: PrintedCount | undefined,
  { isSilent }: Pick<PublicFigure, 'isSilent'>,
): string {
  if (isSilent) return '[x]'
  if (!count || count.n === 0) return '[z]'
  return count.mark ?? shareWords(count.yes, count.n)
}

/** What the marks mean, above each table and in each file. */
export const participationMarks = [
  '[c]\u00A0: caché, car moins de 8 structures, ou moins de 3 d’un côté, ou parce qu’une soustraction le ferait retrouver.',
  '[x]\u00A0: pas disponible, car rien n’était encore inscrit.',
  '[z]\u00A0: sans objet, car il n’y a rien à compter ici.',
] as const
