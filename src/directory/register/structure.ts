import type { Kind } from './kinds.ts'

/** The two files FINESS is published in: the classic CSV, frozen in May 2026, and FINESS+ JSON, live. */
export type FinessSource = 'finess-classic' | 'finess-plus'

/**
 * What a FINESS file says of one establishment (« ET »). No street address: category 462 (lieux de vie) may be someone's
 * home, and nothing in this product needs more than the town.
 */
export interface Establishment {
  readonly finess: string
  /** FINESS number of the legal entity (« EJ ») that runs it. It may sit in another region. */
  readonly legalEntityFiness: string
  readonly name: string
  readonly longName: string | null
  /** Category code, three characters; null when the file gives none. */
  readonly category: string | null
  readonly kind: Kind
  readonly town: string | null
  readonly postalCode: string | null
  /** INSEE code of the commune, five characters. */
  readonly inseeCode: string | null
  /** INSEE code of the département or overseas collectivity: `02`, `2A`, `974`. */
  readonly departement: string
  readonly siret: string | null
  /** `AAAA-MM-JJ` */
  readonly openedOn: string | null
}

/** An establishment of the register, with where its facts come from. */
export interface Structure extends Establishment {
  /** Date (`AAAA-MM-JJ`) of the first file in which it was no longer found; null while it is open. */
  readonly closedOn: string | null
  readonly source: FinessSource
  /** Date (`AAAA-MM-JJ`) of the data, to be shown wherever they are: Licence Ouverte asks for « FINESS, <date> ». */
  readonly dataDate: string
}

/** The legal entity (« entité juridique ») that runs structures. The classic file gives no name. */
export interface LegalEntity {
  readonly finess: string
  readonly name: string | null
}
