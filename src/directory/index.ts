/**
 * The register of structures: the establishments (« ET ») that FINESS publishes, and the legal entities (« EJ ») that run
 * them. An import reads the classic CSV (`classic-file.ts`) or FINESS+ JSON (`finess-plus-file.ts`), checks each
 * establishment (`establishment.ts`), keeps ES, ESMS and what is yet to classify (`kinds.ts`), and brings the register up to
 * date in one transaction (`usecases/import-finess.ts`). A structure that leaves FINESS is closed, never erased.
 * No street address is kept. A number is doubted for its key, refused for its shape, never mended.
 * Data: FINESS, Licence Ouverte 2.0; show the date (`dataDate`) wherever a structure is shown as a source.
 * Public to read; only the operator of the server imports. This room knows nothing of questionnaires or accounts.
 */
export { finessKey, hasValidKey, isFinessNumber, normalizeFinessNumber } from './finess-number.ts'
export type { ImportReport, RegisterChanges } from './import-report.ts'
export type { IssueGroup, IssueTally } from './issue-tally.ts'
export { type Kind, kinds } from './kinds.ts'
export { findRegion, findRegionOf, isDepartement, type Region, regions } from './regions.ts'
export type { FinessSource, LegalEntity, Structure } from './structure.ts'
export { describeRegister } from './usecases/describe-register.ts'
export { getStructure, getStructureIn } from './usecases/get-structure.ts'
export { type ImportRequest, importFiness } from './usecases/import-finess.ts'
export { type StructureSearch, searchStructures } from './usecases/search-structures.ts'
