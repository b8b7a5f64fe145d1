import type { Percentages } from '#assessment'
import { numberWords } from '../../french.ts'
import { levelNames } from './general.ts'

/** Why the level is capped, before the list of the questions that cause it; empty without a cap. */
export function capSentence({ level, cap }: Percentages): string {
  if (!cap) return ''
  const until =
    cap.questions.length === 1
      ? 'tant qu’un point essentiel n’est pas acquis'
      : 'tant que des points essentiels ne sont pas acquis'
  return (
    `Les points obtenus donneraient le niveau ${cap.level} (${levelNames[cap.level]}). ` +
    `Le niveau est plafonné à ${level} ${until}\u00A0:`
  )
}

/** Shown when rounding makes the printed score reach a level that the exact score does not: see `reachesByRounding`. */
export function roundingSentence({ floor, level, cap }: Percentages): string {
  const earned = cap?.level ?? level
  const exact = numberWords(Math.floor(floor * 100) / 100)
  return `Le score exact est ${exact}\u00A0: il reste sous la limite du niveau ${earned + 1}.`
}
