import { aggregateOf } from './categories.ts'

/**
 * What an establishment is to this product: `ES` (établissement de santé), `ESMS` (médico-social), or `to-classify` when
 * its category is absent or in no table we know. A category is never guessed.
 */
export const kinds = ['ES', 'ESMS', 'to-classify'] as const

export type Kind = (typeof kinds)[number]

interface Scope {
  readonly kind: 'ES' | 'ESMS'
  /** Beginnings of level 3 aggregates: `11` takes 1101 to 1199. */
  readonly aggregates: readonly string[]
  readonly provenance: 'official' | 'judgement'
  readonly reason: string
}

/** Which categories are ES and which are ESMS. The first scope that matches decides; the others are out of scope. */
export const scopes: readonly Scope[] = [
  {
    kind: 'ES',
    aggregates: ['1'],
    provenance: 'official',
    reason: 'ASS_X10, level 1 aggregate 1000: établissements relevant de la loi hospitalière',
  },
  {
    kind: 'ESMS',
    aggregates: ['41', '42', '43', '44'],
    provenance: 'judgement',
    reason: 'Of aggregate 4000, what an ARS authorises or follows: children, adults and elders with a loss of autonomy',
  },
  {
    kind: 'ESMS',
    aggregates: ['4604', '4605', '4606'],
    provenance: 'judgement',
    reason:
      'Addiction and precarious people with a care need (4604), services at home and for several publics (4605, 4606). ' +
      'The rest of 45 and 46 is social: child protection, Justice, lodging, guardianship',
  },
]

/** The kind of an establishment by its category code; undefined when that category is known and out of scope. */
export function kindOf(category: string | null): Kind | undefined {
  const aggregate = category === null ? undefined : aggregateOf(category)
  if (aggregate === undefined) return 'to-classify'
  return scopes.find((scope) => scope.aggregates.some((beginning) => aggregate.startsWith(beginning)))?.kind
}
