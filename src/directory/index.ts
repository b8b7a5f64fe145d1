/**
 * The register of structures: the establishments (« ET ») that FINESS publishes, and the legal entities (« EJ ») that run
 * them. An import reads the classic CSV (`classic-file.ts`) or FINESS+ JSON (`finess-plus-file.ts`), checks each
 * establishment (`establishment.ts`), keeps ES, ESMS and what is yet to classify (`kinds.ts`), and brings the register up to
 * date in batches, beside a server that goes on (`usecases/import-finess.ts`). A structure that leaves FINESS is closed, never erased.
 * No street address is kept. A number is doubted for its key, refused for its shape, never mended.
 * Data: FINESS, Licence Ouverte 2.0; show the date (`dataDate`) wherever a structure is shown as a source.
 * The register is public to read; only the operator of the server imports.
 * Also where a structure is (`placeOf`), the territories of a region, and who holds which function (`referent.ts`): of
 * those who left, nothing personal is kept. This room knows nothing of questionnaires.
 */
export {
  type BrokenLine,
  type ColumnedFile,
  type ColumnedLine,
  columnedFileTooLarge,
  openQuoteIssue,
  type WholeLine,
} from './files/columned-file.ts'
export type { Encoding } from './files/encoding.ts'
export { readTable } from './files/read-table.ts'
export type { ImportReport, RegisterChanges } from './finess-import/import-report.ts'
export type { IssueGroup, IssueTally } from './finess-import/issue-tally.ts'
export { type ImportRequest, importFiness } from './finess-import/usecases/import-finess.ts'
export { comparableGroupName, type Group, type GroupKind, groupKinds, type Membership } from './groups/group.ts'
export { largestGroupFileBytes } from './groups/group-file.ts'
export type { GroupPlan, PlannedGroup } from './groups/group-plan.ts'
export { findGroup, listGroupNames, listGroups, listGroupsById, listGroupsOf } from './groups/store.ts'
export {
  type GroupMember,
  listGroupMembers,
  listMembersOfGroups,
  placesOfGroup,
  structuresOfGroup,
} from './groups/store-members.ts'
export {
  browseGroups,
  type DescribedGroup,
  describeGroup,
  type GroupInNumbers,
} from './groups/usecases/browse-groups.ts'
export { addGroupMember, removeGroupMember } from './groups/usecases/change-members.ts'
export { closeGroup } from './groups/usecases/close-group.ts'
export { type GroupSource, importGroups, prepareGroups } from './groups/usecases/import-groups.ts'
export { saveGroup } from './groups/usecases/save-group.ts'
export type { Parent } from './parents/parent.ts'
export { placeAgreed } from './reach/place-agreed.ts'
export { listWaitingScopes } from './reach/usecases/list-waiting-scopes.ts'
export {
  type Referent,
  type ReferentFunction,
  referentFunctions,
  type Standing,
  standings,
} from './referents/referent.ts'
export { listCurrentAmong, listCurrentReferents } from './referents/store.ts'
export {
  hasReferentLine,
  type KnownReferent,
  listKnownReferents,
  referentOn,
} from './referents/store-known.ts'
export { confirmReferent } from './referents/usecases/confirm-referent.ts'
export { correctReferent } from './referents/usecases/correct-referent.ts'
export { endReferent } from './referents/usecases/end-referent.ts'
export { type FunctionLines, listReferents, type StructureReferents } from './referents/usecases/list-referents.ts'
export {
  type DirectoryEntry,
  listReferentsOfRegion,
  type RegionDirectory,
} from './referents/usecases/list-referents-of-region.ts'
export { nameReferent } from './referents/usecases/name-referent.ts'
export { byName } from './register/by-name.ts'
export {
  finessKey,
  finessNumberFault,
  hasValidKey,
  isFinessNumber,
  normalizeFinessNumber,
  numbersTyped,
  withLostZero,
} from './register/finess-number.ts'
export { type Kind, kinds } from './register/kinds.ts'
export { isOverseas, localDay, localTime, regionDay, regionTime } from './register/local-day.ts'
export { type CountedUnit, nameUnits } from './register/named-units.ts'
export {
  findRegion,
  findRegionOf,
  getRegion,
  isDepartement,
  type Region,
  regions,
  regionsAmong,
} from './register/regions.ts'
export { typedWords, wordsOf } from './register/search-text.ts'
export { type SizeClass, sizeClasses, sizeClassOf } from './register/size-class.ts'
export { listEveryTerritory, listLegalEntityNames, listStructuresNamed } from './register/store-names.ts'
export { listOutlinesSince, type StructureOutline } from './register/store-outlines.ts'
export { listOwnStructuresIn } from './register/store-own.ts'
export { placeHasWord, textHasWord } from './register/store-place-words.ts'
export {
  listOfRegionSince,
  listOpenOfRegion,
  listPlaces,
  type PlacedStructure,
  placeOf,
  structuresOfLegalEntities,
  structuresOfLegalEntity,
} from './register/store-places.ts'
export type { FinessSource, LegalEntity, Structure } from './register/structure.ts'
export { describeRegister } from './register/usecases/describe-register.ts'
export { findStructureIn, getStructure, getStructureIn } from './register/usecases/get-structure.ts'
export { type StructureSearch, searchStructures } from './register/usecases/search-structures.ts'
export { findTerritory, listTerritoriesOf } from './territories/store.ts'
export { comparableName, type Territory } from './territories/territory.ts'
export {
  largestTerritoryFileBytes,
  type TerritoryMember,
  territoryColumns,
  territoryRows,
} from './territories/territory-file.ts'
export { type TerritoryAliases, type TerritoryNamesContext, territoryReader } from './territories/territory-names.ts'
export type { PlannedMember, TerritoryChange } from './territories/territory-plan.ts'
export {
  describeTerritories,
  listAllTerritories,
  type TerritoriesInNumbers,
} from './territories/usecases/describe-territories.ts'
export {
  importTerritories,
  type PreparedTerritories,
  prepareTerritories,
  type TerritoryReport,
} from './territories/usecases/import-territories.ts'
export { listTerritories, type TerritoryWithMembers } from './territories/usecases/list-territories.ts'
export { listTerritoryMembers } from './territories/usecases/list-territory-members.ts'
export { listTerritoryRegions } from './territories/usecases/list-territory-regions.ts'
export { removeTerritory } from './territories/usecases/remove-territory.ts'
export { saveTerritory } from './territories/usecases/save-territory.ts'
