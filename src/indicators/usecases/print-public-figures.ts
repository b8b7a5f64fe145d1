import { nextTurn } from '#kernel'
import type { RegionFacts } from '../facts/facts.ts'
import type { Indicator } from '../figures/indicator.ts'
import { type PublicFigure, publicFigures } from '../figures/participation.ts'

/** The figures that may leave a region. The server answers others between two of them. */
export async function printPublicFigures(
  indicators: readonly Indicator[],
  facts: RegionFacts,
): Promise<PublicFigure[]> {
  const printed: PublicFigure[] = []
  for (const figure of publicFigures(indicators, facts)) {
    printed.push(figure)
    await nextTurn()
  }
  return printed
}
