import type { ParticipationCut, PublicFigure, RegionParticipation } from '#indicators'
import { inFrenchOrder } from '#kernel'
import { cutLineWords, indicatorWords, kindTitles, structureKindWords } from '#messages'

/** The lines of a cut, by key, in the order of their titles. */
export function linesOf(cut: ParticipationCut, { figures, choices }: RegionParticipation): string[] {
  const keys = new Set(figures.flatMap((figure) => [...figure.cut(cut).keys()]))
  return [...keys].toSorted((one, other) => inFrenchOrder(lineTitle(cut, one, choices), lineTitle(cut, other, choices)))
}

export function lineTitle(cut: ParticipationCut, key: string, choices: RegionParticipation['choices']): string {
  switch (cut) {
    case 'territory':
      return cutLineWords(cut, { territory: key || null }, choices)
    case 'departement':
      return key
    case 'kind':
      return key === 'ES' || key === 'ESMS' ? kindTitles[key] : structureKindWords['to-classify']
  }
}

/** The RETEX is counted over all structures here: the number of those that held an exercise may be hidden. */
export function definitionOf({ name }: PublicFigure['indicator']): string {
  const { numerator, denominator } = indicatorWords[name]
  return name === 'retex-in-time'
    ? `${numerator}, sur toutes les structures ouvertes`
    : `${numerator}, sur\u00A0: ${denominator.charAt(0).toLowerCase()}${denominator.slice(1)}`
}
