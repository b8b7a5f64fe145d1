import type { FictionalRegion, FictionalSite } from './fictional-region.ts'

/** A change of an application, as the region records it. */
export interface PlannedStep {
  /** Days before today. */
  readonly ago: number
  readonly step: 'filed' | 'retained' | 'refused' | 'withdrawn' | 'declared' | 'validated'
  readonly euros?: string
  readonly motive?: string
}

/** What a candidate says of an item, then the word of the region. */
export interface PlannedItem {
  readonly code: string
  readonly ago: number
  readonly state: 'met' | 'trajectory' | 'unmet'
  readonly motive: string
  readonly review?: {
    readonly ago: number
    readonly word: 'accepted' | 'complement' | 'refused'
    readonly sureness: string
    readonly motive: string
  }
}

export interface PlannedCandidate {
  /** An establishment of the support of a GHT, or of the legal entity. */
  readonly site: FictionalSite
  readonly category: 'public' | 'ebnl' | 'private' | undefined
  readonly steps: readonly PlannedStep[]
  readonly items: readonly PlannedItem[]
  /** Activity in stays of a year, one establishment for each member. */
  readonly shares: readonly { readonly site: FictionalSite; readonly stays: string }[]
}

/** As the name of the legal entity says. */
function categoryOf(site: FictionalSite | undefined): PlannedCandidate['category'] {
  return site?.entityName.startsWith('Établissement public') ? 'public' : 'ebnl'
}

const accepted = { word: 'accepted', motive: '', sureness: '3' } as const

/**
 * Candidates to domain 2 at different stages: a GHT that declared, one that is retained, then legal entities outside any GHT: one
 * that filed, one that withdrew and filed again, one that filed nothing.
 */
export function candidatesOf({ sites, groups }: FictionalRegion): PlannedCandidate[] {
  const hospitals = sites.filter(({ kind }) => kind === 'ES')
  const siteOf = (entity: string) => hospitals.find((site) => site.entity === entity)
  const [first, second] = groups.filter(({ kind }) => kind === 'ght')
  const inGroups = new Set(groups.flatMap(({ entities }) => entities))
  const alone = [...new Set(hospitals.map(({ entity }) => entity).filter((entity) => !inGroups.has(entity)))]
  const [filed, again, silent] = alone.flatMap((entity) => siteOf(entity) ?? [])
  const ght = (entities: readonly string[] = []) => entities.flatMap((entity) => siteOf(entity) ?? [])
  const of = (
    site: FictionalSite | undefined,
    planned: Partial<PlannedCandidate> & Pick<PlannedCandidate, 'steps'>,
  ): PlannedCandidate[] => (site ? [{ category: undefined, items: [], shares: [], ...planned, site }] : [])
  return [
    ...of(ght(first?.entities)[0], {
      steps: [
        { ago: 420, step: 'filed', euros: '240000' },
        { ago: 350, step: 'retained', euros: '210000' },
        { ago: 20, step: 'declared' },
      ],
      items: itemsOfDeclared,
      shares: ght(first?.entities).map((site, place) => ({ site, stays: String(21_500 - 6_200 * place) })),
    }),
    ...of(ght(second?.entities)[0], {
      steps: [
        { ago: 415, step: 'filed', euros: '180000' },
        { ago: 340, step: 'retained', euros: '150000' },
      ],
      items: [
        { code: 'D2.P1', ago: 90, state: 'met', motive: 'PSSI revue par le comité de direction.' },
        { code: 'D2.O3.B', ago: 60, state: 'trajectory', motive: 'Cloisonnement prévu en deux tranches.' },
      ],
      shares: ght(second?.entities)
        .slice(1)
        .map((site, place) => ({ site, stays: String(9_000 + 1_500 * place) })),
    }),
    ...of(filed, { category: categoryOf(filed), steps: [{ ago: 402, step: 'filed', euros: '45000' }] }),
    ...of(again, {
      category: categoryOf(again),
      steps: [
        { ago: 430, step: 'filed', euros: '60000' },
        { ago: 425, step: 'withdrawn', motive: 'Dossier déposé par erreur.' },
        { ago: 405, step: 'filed', euros: '52000' },
        { ago: 330, step: 'refused', motive: 'Un prérequis manque\u00A0: la PSSI date de 2019.' },
      ],
    }),
    ...of(silent, { category: categoryOf(silent), steps: [] }),
  ]
}

const itemsOfDeclared: readonly PlannedItem[] = [
  {
    code: 'D2.P1',
    ago: 120,
    state: 'met',
    motive: 'PSSI validée par la direction.',
    review: { ...accepted, ago: 10 },
  },
  {
    code: 'D2.P2',
    ago: 118,
    state: 'met',
    motive: 'Équipe et pilotage décrits.',
    review: { ...accepted, ago: 9, sureness: '2' },
  },
  {
    code: 'D2.O1.D',
    ago: 40,
    state: 'met',
    motive: 'Essai mené aux urgences, retour d’expérience écrit.',
    review: { ago: 8, word: 'complement', sureness: '1', motive: 'Le plan d’amélioration manque.' },
  },
  { code: 'D2.O2.A', ago: 38, state: 'met', motive: 'Politique mise à jour au printemps.' },
  { code: 'D2.O3.C', ago: 35, state: 'trajectory', motive: 'Copie hors ligne livrée l’an prochain.' },
]
