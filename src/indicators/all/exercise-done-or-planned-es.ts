import { exerciseRate } from './exercise-rate.ts'

/** Crisis exercises of the year that were held and count, or are still to come. */
export const exerciseDoneOrPlannedEs = exerciseRate('exercise-done-or-planned-es', 'ES', ['done', 'planned'])
