import { exerciseRate } from './exercise-rate.ts'

/** Crisis exercises of the year that were held and count, or are still to come. */
export const exerciseDoneOrPlannedEsms = exerciseRate('exercise-done-or-planned-esms', 'ESMS', ['done', 'planned'])
