/**
 * What a region publishes about the maturity of its structures, in such a way that no structure can be recognised.
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
