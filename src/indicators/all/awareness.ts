import { answeredNumber } from './answered-number.ts'

/** Professionals made aware of the traps within a year, of ten: `equipes-sensibilisees` of the initial diagnosis. */
export const awareness = answeredNumber({ name: 'awareness', question: 'equipes-sensibilisees' })
