/**
 * The register of structures: the establishments (« ET ») that FINESS publishes, and the legal entities (« EJ ») that run
 * them. An import reads the classic CSV (`classic-file.ts`) or FINESS+ JSON (`finess-plus-file.ts`), checks each
 * establishment (`establishment.ts`), keeps ES, ESMS and what is yet to classify (`kinds.ts`), and brings the register up to
 * date in one transaction (`usecases/import-finess.ts`). A structure that leaves FINESS is closed, never erased.
 * No street address is kept. A number is doubted for its key, refused for its shape, never mended.
 * Data: FINESS, Licence Ouverte 2.0; show the date (`dataDate`) wherever a structure is shown as a source.
 * The register is public to read; only the operator of the server imports.
 * Also where a structure is (`placeOf`), the territories of a region, and who holds which function (`referent.ts`): of
 * those who left, nothing personal is kept. This room knows nothing of questionnaires.
 */
export { type ColumnedFile, type ColumnedLine, columnedFileTooLarge, readColumnedFile } from './columned-file.ts'
export type { Encoding } from './encoding.ts'
export { finessKey, finessNumberFault, hasValidKey, isFinessNumber, normalizeFinessNumber } from './finess-number.ts'
export type { ImportReport, RegisterChanges } from './import-report.ts'
export type { IssueGroup, IssueTally } from './issue-tally.ts'
export { type Kind, kinds } from './kinds.ts'
export {
  type Referent,
  type ReferentFunction,
  referentFunctions,
  type Standing,
  standings,
} from './referent.ts'
export { findRegion, findRegionOf, isDepartement, type Region, regions } from './regions.ts'
export { wordsOf } from './search-text.ts'
export { listEveryTerritory, listLegalEntityNames, listStructuresNamed } from './store-names.ts'
export { listPlaces, placeOf, structuresOfLegalEntity } from './store-places.ts'
export { findTerritory, listTerritoriesOf } from './store-territories.ts'
export type { FinessSource, LegalEntity, Structure } from './structure.ts'
export { comparableName, type Territory } from './territory.ts'
export { largestTerritoryFileBytes, territoryColumns } from './territory-file.ts'
export type { PlannedMember, TerritoryChange } from './territory-plan.ts'
export { confirmReferent } from './usecases/confirm-referent.ts'
export { correctReferent } from './usecases/correct-referent.ts'
export { describeRegister } from './usecases/describe-register.ts'
export { describeTerritories, listAllTerritories, type TerritoriesInNumbers } from './usecases/describe-territories.ts'
export { endReferent } from './usecases/end-referent.ts'
export { findStructureIn, getStructure, getStructureIn } from './usecases/get-structure.ts'
export { type ImportRequest, importFiness } from './usecases/import-finess.ts'
export { importTerritories, prepareTerritories, type TerritoryReport } from './usecases/import-territories.ts'
export { listOwnStructures } from './usecases/list-own-structures.ts'
export { type FunctionLines, listReferents, type StructureReferents } from './usecases/list-referents.ts'
export {
  type DirectoryEntry,
  listReferentsOfRegion,
  type RegionDirectory,
} from './usecases/list-referents-of-region.ts'
export { listTerritories, type TerritoryWithMembers } from './usecases/list-territories.ts'
export { listTerritoryMembers, type TerritoryMember } from './usecases/list-territory-members.ts'
export { listTerritoryRegions } from './usecases/list-territory-regions.ts'
export { nameReferent } from './usecases/name-referent.ts'
export { removeTerritory } from './usecases/remove-territory.ts'
export { saveTerritory } from './usecases/save-territory.ts'
export { type StructureSearch, searchStructures } from './usecases/search-structures.ts'
