import { objectiveMet } from './objective-met.ts'

/** A copy of the backups out of reach of an attacker: CaRE D2.O3.C (arrêté of 3 July 2025). */
export const offlineCopy = objectiveMet('offline-copy', 'D2.O3.C')
