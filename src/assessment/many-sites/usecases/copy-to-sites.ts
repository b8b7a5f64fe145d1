import type { Context } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import type { SourceReference } from './common-source.ts'
import { copyToSite } from './copy-to-site.ts'
import { eachSite, type SitesDone } from './each-site.ts'

interface ChosenSite {
  readonly finess: string
  readonly shown: string
  readonly replace: boolean
}

/** Copies the common answers to each chosen site: see `copyToSite`. Begun again after a stop, it goes on where it stopped. */
export function copyToSites(
  context: Context & CatalogueContext,
  source: SourceReference & { readonly revision: string },
  sites: readonly ChosenSite[],
): Promise<SitesDone> {
  return eachSite(context, sites, (now, { finess, ...chosen }) =>
    copyToSite(now, { ...source, site: finess, ...chosen }),
  )
}
