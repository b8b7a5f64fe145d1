import type { LevelQuestion } from '#exercise-conduct'

/** The words of an address for the questions that choose a level: a refusal quotes them to the reader. */
export const questionParameters: Readonly<Record<LevelQuestion, string>> = {
  'exercise-held': 'exercice-fait',
  'crisis-cell-named': 'cellule-nommee',
  'degraded-procedures': 'procedures-degradees',
  'retex-followed': 'retex-suivi',
  'cell-met-recently': 'cellule-reunie',
  'animator-trained': 'animateur-forme',
}
