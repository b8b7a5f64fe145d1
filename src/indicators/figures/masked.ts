import type { Figure } from './figure.ts'
import type { Indicator } from './indicator.ts'

/** Fewer structures than that, and a sum tells what one of them did. */
const fewestSummed = 8

/** Nothing to read: `units` is 0 too, since the number of plans is told to nobody. */
const hiddenFigure: Figure = {
  part: 0,
  whole: 0,
  unknown: 0,
  units: 0,
  spread: undefined,
  levels: undefined,
  completeness: undefined,
}

/**
 * A figure of which only the sum may be read (the plans belong to the structures) is shown for everything that somebody follows, from
 * eight structures on. Under a filter or in a cut, subtraction would give back what one structure did: it is hidden there.
 */
export function masked({ sight }: Pick<Indicator, 'sight'>, figure: Figure, isNarrowed: boolean): Figure {
  if (sight === 'named' || (!isNarrowed && figure.units >= fewestSummed)) return figure
  return hiddenFigure
}
