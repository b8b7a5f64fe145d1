import { levelOf, type Percentages, printPercent } from '#assessment'
import { numberWords } from '../french.ts'
import { levelNames } from './words.ts'

/** Why the level is held back, before the list of the questions that hold it; empty when nothing does. */
export function capSentence({ level, cap }: Percentages): string {
  if (!cap) return ''
  const [points, are] = cap.questions.length === 1 ? ['un point essentiel', 'est'] : ['des points essentiels', 'sont']
  return (
    `Les points obtenus donneraient le niveau ${cap.level} (${levelNames[cap.level]}). ` +
    `Le niveau est plafonné à ${level} tant que ${points} ne ${are} pas acquis\u00A0:`
  )
}

/**
 * Said when the printed score, rounded, reaches the limit of a level that the exact score does not: `60` for 59,8 is
 * still level 2. Empty otherwise.
 */
export function roundingSentence({ floor, level, cap }: Percentages): string {
  const earned = cap?.level ?? level
  if (levelOf(Number(printPercent(floor))) <= earned) return ''
  const exact = numberWords(Math.floor(floor * 100) / 100)
  return `Le score exact est ${exact}\u00A0: il reste sous la limite du niveau ${earned + 1}.`
}
