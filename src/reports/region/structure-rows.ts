import type { ExportedIndicators, Indicator, MeasuredStructure } from '#indicators'
import { indicatorTitle, indicatorUnitWords, noTerritoryWords } from '#messages'

const placeHead = ['numero_finess', 'Nom', 'Commune', 'Département', 'Territoire', 'Type', 'Entité juridique']

/** The head of the raw rows of a region: what other tools read first, then two columns for each indicator. */
export function structureHead({ named, shown: { programme } }: Pick<ExportedIndicators, 'named' | 'shown'>): string[] {
  return [
    ...placeHead,
    ...named.flatMap((indicator) => {
      const title = indicatorTitle(indicator, programme)
      return [
        title,
        `${title} – ${indicator.form === 'share' ? `sur (${indicatorUnitWords[indicator.unit][1]})` : 'connu'}`,
      ]
    }),
  ]
}

/**
 * One structure as a row. `[x]`: nothing is said of it, or nobody knows. `[z]`: the indicator is not about structures of its kind. Never
 * an empty cell, never zero instead.
 */
export function structureRow(
  { followed, structure, measures }: MeasuredStructure,
  { named, shown: { choices } }: Pick<ExportedIndicators, 'named' | 'shown'>,
): (string | number)[] {
  const territory = choices.territories.find(({ id }) => id === followed.place.territoryId)
  return [
    followed.finess,
    structure?.name ?? notAvailable,
    structure?.town || notAvailable,
    followed.departement,
    territory?.name ?? noTerritoryWords,
    followed.kind === 'ES' || followed.kind === 'ESMS' ? followed.kind : notAvailable,
    followed.legalEntityFiness,
    ...named.flatMap((indicator, column) => cellsOf(indicator, measures[column], followed)),
  ]
}

const notAvailable = '[x]'
const notApplicable = '[z]'

/** What is reached, then of how many. What nobody knows is not zero. */
function cellsOf(
  { form, kind }: Indicator,
  measure: MeasuredStructure['measures'][number],
  followed: MeasuredStructure['followed'],
): (string | number)[] {
  if (!measure && isOfOtherKind(kind, followed)) return [notApplicable, notApplicable]
  if (!measure) return [notAvailable, notAvailable]
  const { part, whole, unknown, completeness } = measure
  if (unknown >= whole || completeness === 0) return [notAvailable, form === 'share' ? whole : 'non']
  return [Math.round(part * 100) / 100, form === 'share' ? whole : 'oui']
}

function isOfOtherKind(asked: Indicator['kind'], { kind }: MeasuredStructure['followed']): boolean {
  return asked !== undefined && kind !== 'to-classify' && kind !== asked
}
