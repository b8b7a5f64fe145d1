import type { KeptClock, KitLevel, LevelQuestion, RunState, StimulusState } from '#exercise-conduct'
import { countWords } from '../../french.ts'

export const kitLevelWords: Readonly<Record<KitLevel, string>> = {
  debutant: 'Débutant',
  intermediaire: 'Intermédiaire',
  confirme: 'Confirmé',
}

export const runStateWords: Readonly<Record<RunState, string>> = {
  created: 'En préparation',
  running: 'En cours',
  paused: 'En pause',
  completed: 'Terminé',
  cancelled: 'Annulé',
}

export const stimulusStateWords: Readonly<Record<StimulusState, string>> = {
  'to-come': 'À venir',
  due: 'À envoyer',
  spare: 'En réserve',
  sent: 'Envoyé',
  answered: 'Traité',
  missed: 'Non envoyé',
  skipped: 'Écarté',
}

export const keptClockWords: Readonly<Record<KeptClock['state'], string>> = {
  open: 'À faire',
  late: 'Délai dépassé',
  kept: 'Fait dans le délai',
  'kept-late': 'Fait après le délai',
}

export const timelineWords = {
  start: 'Début de l’exercice (DEBEX)',
  sent: 'Stimulus envoyé',
  answered: 'Traité',
  skipped: 'Stimulus écarté',
  decision: 'Décision',
  clock: 'Délai marqué fait',
  end: 'Fin de l’exercice (FINEX)',
} as const

/** What a rating of an observer says. It marks nobody. */
export const ratingWords = ['Pas vu', 'Commencé', 'Fait en partie', 'Fait'] as const

export const levelQuestionWords: Readonly<Record<LevelQuestion, string>> = {
  'exercise-held': 'Avez-vous déjà fait un exercice de crise cyber ?',
  'crisis-cell-named': 'Savez-vous qui compose votre cellule de crise ?',
  'degraded-procedures': 'Vos équipes ont-elles des procédures écrites pour travailler sans informatique ?',
  'retex-followed': 'Les actions décidées après le dernier exercice ou la dernière crise ont-elles été suivies ?',
  'cell-met-recently': 'La cellule de crise s’est-elle réunie depuis un an, pour un exercice ou une vraie crise ?',
  'animator-trained': 'Quelqu’un chez vous a-t-il déjà animé un exercice ?',
}

/** The title of a delay where those of the law and those of good practice stand in one table. */
export function clockTitle({
  title,
  nature,
}: {
  readonly title: string
  readonly nature?: string | undefined
}): string {
  return nature === 'practice' ? `${title} (bonne pratique)` : title
}

/** A delay as its text says it: 72 hours, and 30 days rather than 720 hours. */
export function delayWords(minutes: number): string {
  if (minutes % 60 !== 0) return countWords(minutes, 'minute')
  return minutes > 5_760 && minutes % 1_440 === 0
    ? countWords(minutes / 1_440, 'jour')
    : countWords(minutes / 60, 'heure')
}
