import { objectiveMet } from './objective-met.ts'

/** A restore that was tried: CaRE D2.O4 (arrêté of 3 July 2025). */
export const restoreTested = objectiveMet('restore-tested', 'D2.O4')
