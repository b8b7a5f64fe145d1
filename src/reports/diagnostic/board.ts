import { type Diagnosis, type Percentages, printPercent } from '#assessment'
import { countWords, levelNames, quoted } from '#messages'
import { contrast } from './contrast.ts'
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

function decision(first: PrintedMeasure | undefined): string {
  if (!first) return 'Aucune mesure nouvelle n’est à décider d’après nos réponses\u00A0: il s’agit de tenir ce niveau.'
  return `La première mesure à décider est ${quoted(first.title)}\u00A0: ${first.effort} de travail, à faire ${first.horizon}.`
}
