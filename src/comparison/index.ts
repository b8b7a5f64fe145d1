/**
 * What a region publishes about the maturity of its structures, in such a way that nobody learns more of one than docs/decisions/0042 says.
 * Everything that leaves the region in a figure of several structures passes by this front desk: the releases of the
 * comparison, the edition « diffusable » of the regional report, and every export of either.
 * `printParticipation` (`diffusable/`) prints who took part, cut by territory, département or kind.
 */
export {
  type Cut,
  type PrintedCount,
  type PrintedParticipation,
  printParticipation,
} from './diffusable/participation.ts'
export { type ExportedRelease, publishedFile, sharePrint } from './published/export.ts'
export type { PublishedFile } from './published/format.ts'
export { type Decision, decide, type Why } from './rules/cell.ts'
export { type Cohort, chooseCohorts, cohortOf } from './rules/cohorts.ts'
export type { Figures } from './rules/figures.ts'
export type { Member, ValuedMember } from './rules/member.ts'
export { type Place, placeBeside } from './rules/place.ts'
export { fewestForQuartiles, type RankFigures } from './rules/ranks.ts'
export { decideRelease, type MeasuredCell, type Topic } from './rules/release.ts'
export type { ShareFigures } from './rules/shares.ts'
export type { CellHistory, Measured, ShownState } from './rules/states.ts'
export type { ComparisonContext } from './seals.ts'
export { exportPublished } from './usecases/export-published.ts'
export { joinRegions } from './usecases/join-regions.ts'
export { listComparisons, type ReadableComparisons } from './usecases/list-comparisons.ts'
export { type AcrossComparison, openAcrossComparison } from './usecases/open-across.ts'
export {
  type Comparison,
  openRegionComparison,
  openStructureComparison,
  type RegionComparison,
  type StructureComparison,
} from './usecases/open-comparison.ts'
export { type PreparedRelease, prepareRelease } from './usecases/prepare-release.ts'
export { publishRelease } from './usecases/publish-release.ts'
export type { PrintedCell, PublishedComparison } from './usecases/published-comparison.ts'
export { resealReleases } from './usecases/reseal-releases.ts'
export { takePart } from './usecases/take-part.ts'
export { withdrawFigures } from './usecases/withdraw-figures.ts'
export { type Band, bandOf, type Limits } from './values/band.ts'
export { gridWidthFor } from './values/grid.ts'
export { sayableOf } from './values/sayable.ts'
export { sayableOfScope } from './values/topics.ts'
