import { exerciseRate } from './exercise-rate.ts'

/** Crisis exercises of the year that were held and count. */
export const exerciseDoneEsms = exerciseRate('exercise-done-esms', 'ESMS', ['done'])
