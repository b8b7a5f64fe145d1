import { acrossCode } from '../area.ts'
import { areaText, type ComparisonContext } from '../seals.ts'
import type { StoredHistory } from '../store.ts'

/**
 * Whether another area showed figures of the same structures, or may have: a region beside the regions compared with one
 * another would be a part beside its total. The choice of a region is stored without a seal: what was published decides.
 */
export function isElsewhere(
  { code, others }: StoredHistory,
  { comparisonSeal: seal, comparisonNoted }: ComparisonContext,
): boolean {
  return others.some(({ code: other, row }) => {
    if ((row?.published ?? 0) < comparisonNoted.latest(other).published) return true
    if (row === undefined) return false
    const isKnown = row.regions.length > 0 && seal(areaText(row)) === row.seal
    return other !== acrossCode || !isKnown || row.regions.includes(code)
  })
}
