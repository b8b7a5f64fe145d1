import type { KitLevel } from './schema.ts'

/*
 * The level of the first kit to play, from six questions. The ANS kits are chosen through a self-assessment grid that is not
 * published: these questions and their rule are ours.
 */

export const levelQuestions = [
  'exercise-held',
  'crisis-cell-named',
  'degraded-procedures',
  'retex-followed',
  'cell-met-recently',
  'animator-trained',
] as const
export type LevelQuestion = (typeof levelQuestions)[number]

/** A question without an answer counts as « non »: the easier kit never harms. */
export type LevelAnswers = Partial<Readonly<Record<LevelQuestion, boolean>>>

/**
 * - Without an exercise held before, or without a named crisis cell: débutant.
 * - Confirmé when all six answers are yes.
 * - Intermédiaire with at least four yes; otherwise débutant.
 */
export function chosenLevel(answers: LevelAnswers): KitLevel {
  const yes = levelQuestions.filter((question) => answers[question] === true)
  if (answers['exercise-held'] !== true || answers['crisis-cell-named'] !== true) return 'debutant'
  if (yes.length === levelQuestions.length) return 'confirme'
  return yes.length >= 4 ? 'intermediaire' : 'debutant'
}
