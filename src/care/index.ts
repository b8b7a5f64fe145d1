/**
 * The national programme CaRE as a region and its establishments follow it: objectives, the proofs they ask for, and
 * where a diagnosis says a structure stands. The programme itself is data (`questionnaires/care/<version>.yaml`).
 * Only ES have a funding window: for ESMS the same objectives are good practice, never a duty.
 * This room knows the questionnaires and the diagnosis; no threshold of the programme is written in its code.
 */

export { isFunded } from './funding.ts'
export { type ObjectiveSheet, objectiveSheets } from './objective-sheets.ts'
export { showProgramme } from './usecases/show-programme.ts'
