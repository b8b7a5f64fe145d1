import type { Context } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import { submitAssessment } from '../../usecases/submit-assessment.ts'
import { eachSite, type SitesDone } from './each-site.ts'

interface ReadySite {
  readonly finess: string
  readonly assessmentId: string
  /** The revision of the answers that the page showed. */
  readonly revision: string
}

/**
 * Submits the draft of each site, as its own page does: each has its submission and its row in the audit log. A draft that is out
 * of date or already submitted is left out. Begun again after a stop, it goes on where it stopped.
 */
export function submitSites(context: Context & CatalogueContext, sites: readonly ReadySite[]): Promise<SitesDone> {
  return eachSite(context, sites, submitAssessment)
}
