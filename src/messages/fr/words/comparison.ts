import type { Cohort, Decision, Limits, Place, RankFigures, Why } from '#comparison'

const kindNames = { ES: 'Établissements de santé', ESMS: 'Établissements et services médico-sociaux' } as const
const sizeNames = {
  single: 'seuls dans leur entité juridique',
  several: 'de 2 à 9 dans leur entité juridique',
  many: '10 ou plus dans leur entité juridique',
} as const

/** `Établissements de santé, seuls dans leur entité juridique` */
export function cohortWords(cohort: Cohort): string {
  const [kind, size] = cohort.split('/') as ['ES' | 'ESMS', keyof typeof sizeNames | undefined]
  return size ? `${kindNames[kind]}, ${sizeNames[size]}` : kindNames[kind]
}

/** What a release does to a cell. */
export const releaseOutcomeWords: Readonly<Record<Decision['outcome'], string>> = {
  shown: 'Montré',
  renewed: 'Renouvelé',
  held: 'Retenu',
  hidden: 'Caché',
}

/** Why figures are hidden, or older than the release. */
export const hiddenWords: Readonly<Record<Why | 'withdrawn', string>> = {
  'too-few': 'moins de 8 structures',
  'few-entities': 'moins de 5 entités juridiques',
  'large-organisation': 'une entité juridique ou un groupe y compte trop de structures',
  'nothing-new-enough': 'trop peu de structures ont répondu de nouveau depuis une publication précédente',
  'history-damaged': 'l’historique des publications est incomplet ou a été modifié',
  withdrawn: 'retiré après sa publication',
}

/** `de 40 à 44`, never broken at the end of a line; the last band holds 100. */
export function bandWords({ from, below }: Limits): string {
  return `de\u00A0${from}\u00A0à\u00A0${below - 1}`
}

/** `de 40 à 84`: neither quartile lies outside. */
export function quartilesWords({ first, third }: NonNullable<RankFigures['quartiles']>): string {
  return bandWords({ from: first.from, below: third.below })
}

/** Why a figure has no quartiles. `fewest`: the structures that quartiles need. */
export function noQuartilesWords({ n }: Pick<RankFigures, 'n'>, fewest: number): string {
  return n < fewest
    ? `moins de ${fewest} structures`
    : `${hiddenWords['large-organisation']}, ou trop peu ont répondu de nouveau`
}

/** Why some figures have no quartiles, said once under a table; empty where all have them. */
export function hiddenQuartilesWords(without: readonly Pick<RankFigures, 'n'>[], fewest: number): string {
  const reasons = new Set(without.map((figures) => noQuartilesWords(figures, fewest)))
  return reasons.size === 0 ? '' : `Quartiles [c] cachés\u00A0: ${[...reasons].join(', ou ')}.`
}

/** Where a structure stands beside the band of the middle. */
export const placeWords: Readonly<Record<Place, string>> = {
  below: 'Au-dessous',
  in: 'Dans cette tranche',
  above: 'Au-dessus',
}
