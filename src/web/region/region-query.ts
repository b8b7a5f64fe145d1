import type { Context } from 'hono'
import {
  type CutName,
  defaultRiskDay,
  type ExerciseList,
  type Figure,
  type RegionFilter,
  type RegionQuestion,
} from '#exercises'
import { Address } from '../http/routing/address.ts'

/** What an address asks. Each page of the subject reads it here and writes it with `queryOf`, so that no filter is lost. */
export type AddressQuestion = Omit<RegionQuestion, 'region'>

const kinds = { ES: 'ES', ESMS: 'ESMS' } as const
/** The words of an address for the sizes of structures. */
export const sizes = { seule: 'single', plusieurs: 'several', nombreuses: 'many' } as const
const units = { etablissement: 'establishment', entite: 'legal-entity' } as const
const levels = { debutant: 'debutant', intermediaire: 'intermediaire', confirme: 'confirme' } as const

/** The word of the structures without territory. */
export const noTerritory = 'aucun'

/** `address` holds the faults of what the page itself has read. */
export function readQuestion(
  context: Context,
  address = new Address(context),
): AddressQuestion & { readonly region: string } {
  const asked = {
    region: context.req.param('region') ?? '',
    year: address.year(),
    esUnit: address.oneOf('unite', units) ?? 'legal-entity',
    riskDay: address.text('alerte') ?? defaultRiskDay,
    ...readPlaces(address),
    level: address.oneOf('niveau', levels),
  }
  address.refuse()
  return asked
}

/** Which structures an address keeps. A kind that does not exist is noted in the address, which refuses it. */
export function readPlaces(address: Address): Omit<RegionFilter, 'level'> {
  const territory = address.text('territoire')
  return {
    territory: territory === noTerritory ? null : territory,
    departement: address.text('departement'),
    group: address.text('groupe'),
    kind: address.oneOf('type', kinds),
    size: address.oneOf('taille', sizes),
    list: address.text('liste'),
  }
}

/** The parameters that `readPlaces` reads. */
export function placeParameters({ territory, departement, group, kind, size, list }: RegionFilter): AddressWords {
  return {
    territoire: territory === null ? noTerritory : territory,
    departement,
    groupe: group,
    type: kind,
    taille: Object.entries(sizes).find(([, each]) => each === size)?.[0],
    liste: list,
  }
}

type AddressWords = Readonly<Record<string, string | undefined>>

/** The end of an address; a parameter without text is left out. */
export function queryWith(parameters: AddressWords): string {
  const given = Object.entries(parameters).filter((each): each is [string, string] => Boolean(each[1]))
  return `?${new URLSearchParams(given)}`
}

/** `?recherche=` the words and `?page=` the page of a list. */
export function readListing(context: Context): { readonly search: string; readonly page: number } {
  const address = new Address(context)
  return { search: address.search('recherche'), page: address.page() }
}

interface Shown {
  readonly question: { readonly year: number; readonly esUnit: string; readonly riskDay: string }
  readonly filter: RegionFilter
}

/** The parameters of an address that asks the same, with `more` of them. */
export function queryOf({ question, filter }: Shown, more: AddressWords = {}): string {
  return queryWith({
    annee: String(question.year),
    unite: question.esUnit === 'establishment' ? 'etablissement' : undefined,
    alerte: question.riskDay === defaultRiskDay ? undefined : question.riskDay,
    ...placeParameters(filter),
    niveau: filter.level,
    ...more,
  })
}

export const cutParameters: Readonly<Record<CutName, string>> = {
  territory: 'territoire',
  departement: 'departement',
  group: 'groupe',
  level: 'niveau',
}

export const figureParameters: Readonly<Record<Figure, string>> = {
  expected: 'attendus',
  done: 'realise',
  'done-or-planned': 'realise-ou-planifie',
  planned: 'planifie',
  unknown: 'a-preciser',
  nothing: 'sans-exercice',
  'at-risk': 'a-risque',
  late: 'en-retard',
  apart: 'a-part',
}

export const listParameters: Readonly<Record<ExerciseList, string>> = {
  all: 'tous',
  counted: 'compte',
  'to-review': 'attendu',
}

/** The name that a word of an address stands for. */
export function nameOf<Name extends string>(
  words: Readonly<Record<Name, string>>,
  word: string | undefined,
): Name | undefined {
  return (Object.keys(words) as Name[]).find((name) => words[name] === word)
}
