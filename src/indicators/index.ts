/**
 * The figures of a region: who has named referents, who is diagnosed, who did the yearly exercise, which domain is weakest where, and
 * what moved since last year. Each indicator is one file of `all/`, computed from facts (`facts/`) of structures on a day; what
 * structures submit later never changes the figures of that day. `figures/` sums measures up, cuts them, and says what may be read
 * by whom: who follows structures opens the list behind a figure, others read participation by the rules of `#comparison`.
 * `missed/` says what structures lack most; `series/` are figures that a region imports, with their source.
 * This room reads what the other rooms know, by their front desks, and writes nothing of theirs.
 */

export type { FactKind, RegionFacts, StructureFacts } from './facts/facts.ts'
export { startCalls } from './figures/call-order.ts'
export { type CutName, cutNames, type IndicatorFilter, startCut } from './figures/cut.ts'
export { type Figure, figureOf, spreadOf } from './figures/figure.ts'
export {
  countsEntities,
  type Indicator,
  type IndicatorName,
  indicatorNames,
  keyOf,
  type Measure,
  measuresOf,
} from './figures/indicator.ts'
export type { ListHead } from './figures/list-heads.ts'
export { masked } from './figures/masked.ts'
export { type ParticipationCut, type PublicFigure, participationCuts } from './figures/participation.ts'
export { periodOf, yearBefore } from './figures/period.ts'
export { printedShares } from './figures/printed-shares.ts'
export type { IndicatorFigures } from './figures/region-sums.ts'
export { indicatorsOf } from './indicators.ts'
export { type MissedCount, startMissed } from './missed/missed.ts'
export type { IndicatorQuestion } from './question.ts'
export { findRegionContent, type RegionContext, readTerritoryAliases } from './regions/region-content.ts'
export type { KeptPoint, KeptSeries, Removal, SeriesChange } from './series/kept-series.ts'
export { type ImportedPoint, type ImportedSeries, inTerritoryOrder, seriesOf, seriesReadBy } from './series/series.ts'
export {
  figureTerritories,
  largestSeriesFileBytes,
  readSeries,
  type SeriesPoint,
  seriesHeadings,
  writtenSeries,
} from './series/series-file.ts'
export {
  type ExportedFigures,
  type ExportedIndicators,
  exportIndicators,
  type MeasuredStructure,
} from './usecases/export-indicators.ts'
export { importSeries, prepareSeries, type SeriesReport } from './usecases/import-series.ts'
export type { Imported, ShownChange } from './usecases/imported-series.ts'
export {
  type IndicatorList,
  type ListedState,
  type ListedUnit,
  listedStates,
  listIndicator,
} from './usecases/list-indicator.ts'
export { type ObservedRegion, type ObservedRegions, observeRegions } from './usecases/observe-regions.ts'
export { type OpenedSeriesImport, openSeriesImport } from './usecases/open-series-import.ts'
export { checkRegions, releaseRegion, writeRegionSchema } from './usecases/prepare-regions.ts'
export { printPublicFigures } from './usecases/print-public-figures.ts'
export { type PreparedRemoval, prepareRemoval, removeSeries } from './usecases/remove-series.ts'
export {
  type FigureCut,
  type NamedUnit,
  type ReportedIndicators,
  reportIndicators,
} from './usecases/report-indicators.ts'
export { type RegionParticipation, reportParticipation } from './usecases/report-participation.ts'
export { type IndicatorYears, type RegionEvolution, showEvolution } from './usecases/show-evolution.ts'
export { type NamedFigures, showFigures } from './usecases/show-figures.ts'
export { type RegionIndicators, showIndicators } from './usecases/show-indicators.ts'
export { type RegionMissed, showMissed } from './usecases/show-missed.ts'
