import type { Context } from 'hono'
import type { CutName, IndicatorFilter, IndicatorQuestion, ListedState } from '#indicators'
import { Address } from '../../http/routing/address.ts'
import { placeParameters, queryWith, readPlaces } from '../region-query.ts'

/** What an address asks. Each page of the indicators reads it here and writes it with `addressOf`, so that no filter is lost. */
export function readIndicatorQuestion(context: Context, address = new Address(context)): IndicatorQuestion {
  const asked = {
    region: context.req.param('region') ?? '',
    year: address.year(),
    ...readPlaces(address),
  }
  address.refuse()
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
  return queryWith({ annee: String(year), ...placeParameters(filter), ...more })
}

export const indicatorCuts: Readonly<Record<CutName, string>> = {
  territory: 'territoire',
  departement: 'departement',
  kind: 'type',
  size: 'taille',
  group: 'groupe',
}

export const listedStateParameters: Readonly<Record<ListedState, string>> = {
  all: 'tous',
  reached: 'oui',
  'not-reached': 'non',
  unknown: 'inconnu',
  unmeasured: 'sans-reponse',
}
