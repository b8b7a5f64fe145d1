/**
 * Kits of crisis exercises, and running one. A kit (`kits/`) is content: written by experts, checked with every fault at
 * once, released once and never changed. A run plays a kit in a structure: its clock is computed from instants, never
 * ticked, and all its state is in the database.
 * This room knows nothing of pages and spreadsheets, and of the register it knows the place of a structure only.
 */
export { type KitCatalogue, type KitContext, kitCatalogueOf } from './kits/kit-catalogue.ts'
export { chosenLevel, type LevelAnswers, type LevelQuestion, levelQuestions } from './kits/level-choice.ts'
export { loadKits } from './kits/load-kits.ts'
export { minutesOf, relativeTime } from './kits/relative-time.ts'
export { type Kit, type KitLevel, type KitRole, kitLevels, type LegalClock, type Stimulus } from './kits/schema.ts'
export { checkKits, type KitReport } from './kits/usecases/check-kits.ts'
export { type KitList, listKitFiles } from './kits/usecases/list-kits.ts'
export { getOfferedKit, listOfferedKits } from './kits/usecases/offered-kits.ts'
export { type ReleasedKit, releaseKit } from './kits/usecases/release-kit.ts'
export { writeKitSchema } from './kits/usecases/write-kit-schema.ts'
export { allFilledIn, filledIn } from './kits/variables.ts'
