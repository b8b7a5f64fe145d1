import { AppError, type Context } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import type { LeftOut } from '../site.ts'

/** What became of each site. */
export interface SitesDone {
  /** FINESS numbers of the sites for which it was done. */
  readonly done: readonly string[]
  /** The sites left out, each with the reason. Nothing was written for them. */
  readonly left: readonly (LeftOut & { readonly finess: string })[]
}

/** Each site takes a hundredth of a second or two: the person waits for all of them. */
export const mostSites = 200

/**
 * Does something for one site after the other, each in its own transaction: others write in between, and what is done stays done
 * when the server stops in the middle. The rights are read again before each site, because they may end meanwhile.
 */
export async function eachSite<Site extends { readonly finess: string }>(
  context: Context & CatalogueContext,
  sites: readonly Site[],
  work: (context: Context & CatalogueContext, site: Site) => Promise<unknown>,
): Promise<SitesDone> {
  if (sites.length > mostSites)
    throw new AppError('invalid', 'sites-too-many', { values: { count: sites.length, maximum: mostSites } })
  const done: string[] = []
  const left: (LeftOut & { finess: string })[] = []
  for (const site of sites) {
    try {
      await work(await withRightsOfNow(context), site)
      done.push(site.finess)
    } catch (error) {
      if (!(error instanceof AppError) || !isAboutOneSite(error)) throw error
      const code = error.kind === 'not-found' ? 'site-not-yours' : error.code
      left.push({ finess: site.finess, code, values: error.values })
    }
  }
  return { done, left }
}

/** A full disk stops everything; the refusal of one site stops nothing. */
function isAboutOneSite({ kind, code }: AppError): boolean {
  return code !== 'already-sent' && (kind === 'conflict' || kind === 'not-found' || kind === 'invalid')
}

async function withRightsOfNow<Needs extends Context>(context: Needs): Promise<Needs> {
  const { actor, storage, findHolder, clock } = context
  if (actor.kind !== 'account') return context
  const holder = await storage.read((database) => findHolder(database, actor.accountId, clock()))
  return { ...context, actor: { ...actor, grants: holder?.grants ?? [] } }
}
