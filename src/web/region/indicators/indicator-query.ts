import type { Context } from 'hono'
import type { CutName, IndicatorFilter, IndicatorQuestion, ListedState } from '#indicators'
import { readQuery } from '../../http/routing/query.ts'
import { QueryChoices } from '../../http/routing/query-choices.ts'
import { noTerritory } from '../region-query.ts'

const kinds = { ES: 'ES', ESMS: 'ESMS' } as const

/** What an address asks. Each page of the indicators reads it here and writes it with `addressOf`, so that no filter is lost. */
export function readIndicatorQuestion(context: Context): IndicatorQuestion {
  const { annee, territoire, departement, groupe, type } = readQuery(context)
  const choices = new QueryChoices()
  const asked = {
    region: context.req.param('region') ?? '',
    year: choices.year(annee),
    territory: territoire === noTerritory ? null : territoire || undefined,
    departement: departement || undefined,
    group: groupe || undefined,
    kind: choices.oneOf('type', kinds, type),
  }
  choices.refuse()
  return asked
}

export interface AskedIndicators {
  readonly year: number
  readonly filter: IndicatorFilter
}

/** The parameters of an address that asks the same, with `more` of them. */
export function addressOf(
  { year, filter }: AskedIndicators,
  more: Readonly<Record<string, string | undefined>> = {},
): string {
  const { territory, departement, group, kind } = filter
  const words: Record<string, string | undefined> = {
    annee: String(year),
    territoire: territory === null ? noTerritory : territory,
    departement,
    groupe: group,
    type: kind,
    ...more,
  }
  const given = Object.entries(words).filter((each): each is [string, string] => Boolean(each[1]))
  return `?${new URLSearchParams(given)}`
}

export const indicatorCuts: Readonly<Record<CutName, string>> = {
  territory: 'territoire',
  departement: 'departement',
  kind: 'type',
  group: 'groupe',
}

export const listedStateParameters: Readonly<Record<ListedState, string>> = {
  all: 'tous',
  reached: 'oui',
  'not-reached': 'non',
  unknown: 'inconnu',
  unmeasured: 'sans-reponse',
}
