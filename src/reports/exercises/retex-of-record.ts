import type { OpenedExercise } from '#exercises'
import { calendarDayWords, exerciseKindWords } from '#messages'
import { factsOf, type KitTitles } from './exercise-facts.ts'
import { frameOf, improvementLine, paragraphsOf, type RetexReport } from './retex.ts'

/** The RETEX of a record of the register, as its reader sees it. Costs stay on the record: a RETEX goes to many people. */
export function retexOfRecord(
  { exercise, structure, improvements, sight }: OpenedExercise,
  kits: KitTitles,
): RetexReport {
  const about = `${exerciseKindWords[exercise.kind]} du ${calendarDayWords(exercise.day)}`
  const told = { ...exercise, retexText: '', costEuros: null, fundingFile: '', fundedEuros: null, sharesRetex: false }
  return {
    ...frameOf(about, structure.name),
    facts: factsOf(told, kits).map(([term, value]) => ({ term, value })),
    texts: [
      {
        title: 'Retour d’expérience',
        paragraphs: exercise.retexText ? paragraphsOf(exercise.retexText) : [noText[sight]],
      },
    ],
    improvements: (improvements ?? []).map(improvementLine),
    decisions: [],
    clocks: [],
    objectives: [],
    timeline: [],
  }
}

const noText: Readonly<Record<OpenedExercise['sight'], string>> = {
  whole: 'À compléter\u00A0: la fiche ne contient pas encore de texte.',
  shared: 'La structure n’a pas partagé de texte.',
}
