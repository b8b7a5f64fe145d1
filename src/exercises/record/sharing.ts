import type { Exercise } from './exercise.ts'

/**
 * How much of an exercise somebody reads: `whole` for people of a structure that it covers, `shared` for those who follow
 * the structure.
 */
export type ExerciseSight = 'whole' | 'shared'

/**
 * The exercise as those who follow a structure read it: what happened, from the day it is planned. What was learnt (RETEX,
 * objectives, services taken away, observers) is shared only when the structure says so, and what it cost never is.
 */
export function asShared(exercise: Exercise): Exercise {
  const learnt = exercise.sharesRetex
    ? {}
    : { retexText: '', objectives: '', cutServices: '', observers: '', sharedSystem: '' }
  return { ...exercise, ...learnt, costEuros: null, fundingFile: '', fundedEuros: null }
}
