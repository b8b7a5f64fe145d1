import type { Context } from 'hono'
import type { ManySites, Site, SitesDone } from '#assessment'
import { Address } from '../../http/routing/address.ts'

/** The name of the boxes that choose sites. */
export const siteField = 'site'
/** `?tous=oui` chooses every site, for people without JavaScript too. */
export const everySite = { name: 'tous', value: 'oui' } as const

/** The sites that the query chooses, in the order of the list. Numbers of other structures choose nothing. */
export function chosenSites(context: Context, { sites }: ManySites): readonly Site[] {
  const address = new Address(context)
  if (address.text(everySite.name) === everySite.value) return sites.filter(canBeChosen)
  const numbers = new Set(address.texts(siteField))
  return sites.filter((site) => canBeChosen(site) && numbers.has(site.structure.finess))
}

/** A submitted site has nothing left to do. */
export function canBeChosen({ assessment }: Site): boolean {
  return !assessment?.submittedAt
}

/** `path?site=590000105&site=…` */
export function withSites(path: string, finess: readonly string[]): string {
  return `${path}?${new URLSearchParams(finess.map((one) => [siteField, one]))}`
}

/** The sites that were left out, as they stand now. */
export function sitesLeft({ sites }: ManySites, { left }: SitesDone): readonly Site[] {
  const numbers = new Set(left.map(({ finess }) => finess))
  return sites.filter(({ structure }) => numbers.has(structure.finess))
}
