import { exerciseRate } from './exercise-rate.ts'

/** Crisis exercises of the year that were held and count. */
export const exerciseDoneEs = exerciseRate('exercise-done-es', 'ES', ['done'])
