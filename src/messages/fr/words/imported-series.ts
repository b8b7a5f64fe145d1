import type { ImportedPoint, ShownChange } from '#indicators'
import { calendarDayWords, numberWords } from '../../french.ts'
import { shareWords } from '../../share-percent.ts'

/** An imported figure: a count, or a share of its whole. */
export function seriesValueWords({ numerator, denominator }: Pick<ImportedPoint, 'numerator' | 'denominator'>): string {
  return denominator === null ? numberWords(numerator) : shareWords(numerator, denominator)
}

/** Its value beside its share of all territories: two percentages of one figure on a line would contradict each other. */
export function seriesValueBesideShare({ numerator, denominator }: Parameters<typeof seriesValueWords>[0]): string {
  const part = numberWords(numerator)
  return denominator === null ? part : `${part} sur ${numberWords(denominator)}`
}

/** Where an imported figure is of. A territory may have been removed since. */
export function seriesTerritoryWords(names: ReadonlyMap<string, string>, territory: string): string {
  return territory === '' ? 'Toute la région' : (names.get(territory) ?? 'Territoire supprimé')
}

/** What was done to an imported figure. */
export const seriesDeedWords: Readonly<Record<ShownChange['change'], string>> = {
  removed: 'Retiré',
  replaced: 'Remplacé',
}

export function seriesChangeWords({ change, changedOn }: Pick<ShownChange, 'change' | 'changedOn'>): string {
  return `${seriesDeedWords[change]} le ${calendarDayWords(changedOn)}`
}
