import type { RegionFollowUp } from '#exercises'

/** Why a closed year has no figure. */
export function silentWords(year: number, { firstYear }: NonNullable<RegionFollowUp['silent']>): string {
  if (firstYear === undefined) return `Pas de donnée pour ${year}\u00A0: aucun exercice n’est encore inscrit ici.`
  return `Pas de donnée avant ${firstYear}\u00A0: c’est l’année du premier exercice inscrit ici. Ce qui a été fait en ${year} n’est pas connu.`
}
