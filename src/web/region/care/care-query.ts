import type { Context } from 'hono'
import type {
  Candidate,
  CandidateCategory,
  CareFilter,
  CareStage,
  ItemState,
  RegionCareQuestion,
  ReviewFilter,
} from '#care'
import { Address } from '../../http/routing/address.ts'
import { noTerritory, queryWith } from '../region-query.ts'

export const categoryParameters: Readonly<Record<CandidateCategory, string>> = {
  ght: 'ght',
  public: 'public',
  ebnl: 'ebnl',
  private: 'prive',
  unsaid: 'non-precise',
}

export const stageParameters: Readonly<Record<CareStage, string>> = {
  eligible: 'tous',
  filed: 'deposees',
  retained: 'retenues',
  declared: 'declarees',
  validated: 'validees',
  none: 'sans-depot',
  withdrawn: 'retirees',
  refused: 'refusees',
  rejected: 'rejetees',
}

export const stateParameters: Readonly<Record<ItemState, string>> = {
  met: 'atteint',
  trajectory: 'trajectoire',
  unmet: 'non-atteint',
  unknown: 'inconnu',
  'not-assessed': 'non-evalue',
  'not-applicable': 'sans-objet',
}

export const reviewParameters: Readonly<Record<ReviewFilter, string>> = {
  none: 'aucun',
  accepted: 'accepte',
  complement: 'complement',
  refused: 'refuse',
  waiting: 'attendu',
}

/** What an address asks of the candidates of a region. Each page reads it here and writes it with `careQuery`. */
export function readCareQuestion(context: Context): RegionCareQuestion {
  const address = new Address(context)
  const territory = address.text('territoire')
  const asked = {
    region: context.req.param('region') ?? '',
    domain: address.text('domaine'),
    category: address.named('type', categoryParameters),
    territory: territory === noTerritory ? null : territory,
    departement: address.text('departement'),
    list: address.text('liste'),
    stage: address.named('etape', stageParameters),
    item: address.text('objectif'),
    state: address.named('etat', stateParameters),
    review: address.named('avis', reviewParameters),
    words: address.search('recherche') || undefined,
  }
  address.refuse()
  return asked
}

interface Asked {
  readonly domain: { readonly id: string }
  readonly filter: CareFilter
}

/** The parameters of an address that asks the same, with `more` of them. */
export function careQuery({ domain, filter }: Asked, more: Readonly<Record<string, string>> = {}): string {
  const { category, territory, departement, list, stage, item, state, review, words } = filter
  return queryWith({
    domaine: domain.id,
    type: category && categoryParameters[category],
    territoire: territory === null ? noTerritory : territory,
    departement,
    liste: list,
    etape: stage && stageParameters[stage],
    objectif: item,
    etat: state && stateParameters[state],
    avis: review && reviewParameters[review],
    recherche: words,
    ...more,
  })
}

const [groupWord, entityWord] = ['groupe-', 'entite-']

/** The name of a candidate in an address. */
export function candidateWord({ kind, subject }: Pick<Candidate, 'kind' | 'subject'>): string {
  return `${kind === 'group' ? groupWord : entityWord}${subject}`
}

/** The candidate that an address names; an unknown word names none. */
export function candidateNamed(word: string): {
  readonly kind: 'group' | 'legal-entity'
  readonly subject: string
} {
  if (word.startsWith(groupWord)) return { kind: 'group', subject: word.slice(groupWord.length) }
  return { kind: 'legal-entity', subject: word.startsWith(entityWord) ? word.slice(entityWord.length) : '' }
}
