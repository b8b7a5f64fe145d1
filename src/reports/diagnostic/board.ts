import { type Diagnosis, type Percentages, printPercent } from '#assessment'
import { countWords, levelNames, quoted } from '#messages'
import type { PrintedMeasure } from './measures.ts'

/** Three plain sentences for the board: where we stand, what is strong and weak, what to decide first. */
export function boardSentences(diagnosis: Diagnosis, first: PrintedMeasure | undefined): string[] {
  const { overall } = diagnosis
  if (!overall.scored) return ['Ce diagnostic ne donne pas de score\u00A0: aucune des questions posées ne compte.']
  return [scoreSentence(overall, diagnosis), contrast(diagnosis), decision(first)].filter(Boolean)
}

function scoreSentence(
  { floor, ceiling, level }: Percentages,
  { questionnaire, counts: { unknown } }: Diagnosis,
): string {
  const score = `Sur le sujet ${quoted(questionnaire.title)}, notre score assuré est de ${printPercent(floor)} sur 100, soit le niveau ${level} sur 4, ${quoted(levelNames[level])}`
  if (unknown === 0) return `${score}.`
  const missing = countWords(unknown, 'réponse nous manque', 'réponses nous manquent')
  return `${score}\u00A0; il pourrait aller jusqu’à ${printPercent(ceiling)}, car ${missing}.`
}

/** The strongest and the weakest theme, when there are two different ones. */
function contrast({ themes, questionnaire }: Diagnosis): string {
  const titles = new Map(questionnaire.themes.map((theme) => [theme.id, theme.title]))
  const scored = themes.flatMap(({ id, score }) =>
    score.scored ? [{ title: titles.get(id) ?? id, floor: score.floor, completeness: score.completeness }] : [],
  )
  const [strongest, weakest] = [scored.toSorted(byFloor).at(-1), scored.toSorted(byFloor).at(0)]
  if (!strongest || !weakest || printPercent(strongest.floor) === printPercent(weakest.floor)) return ''
  const words = ({ title, floor }: ThemeFigures) => `${quoted(title)} (${printPercent(floor)}\u00A0sur\u00A0100)`
  const strong = `Notre point le plus solide est ${words(strongest)}`
  // Nothing known is not the same as fragile: the board must know which of the two it is told.
  if (weakest.completeness === 0) return `${strong}\u00A0; nous ne savons rien de ${quoted(weakest.title)}.`
  return `${strong}\u00A0; le plus fragile est ${words(weakest)}.`
}

interface ThemeFigures {
  readonly title: string
  readonly floor: number
  readonly completeness: number
}

function byFloor(a: { readonly floor: number }, b: { readonly floor: number }): number {
  return a.floor - b.floor
}

function decision(first: PrintedMeasure | undefined): string {
  if (!first) return 'Aucune mesure nouvelle n’est à décider d’après nos réponses\u00A0: il s’agit de tenir ce niveau.'
  return `La première mesure à décider est ${quoted(first.title)}\u00A0: ${first.effort} de travail, à faire ${first.horizon}.`
}
