import { delegationComposer } from '#assessment'
import { campaignComposers } from '#campaigns'
import type { Composers } from '#mailing'
import type { Catalogue } from '#questionnaires'
import { eventComposer } from '#regional-offer'
import { resultComposer } from '#result-reviews'
import { paths } from './web/paths.ts'
import { type Listening, siteAddress } from './web/settings.ts'

interface Needs {
  readonly catalogue: Catalogue
  readonly config: Listening
}

/** Who writes the mails of each topic. */
export function mailComposers({ catalogue, config }: Needs): Composers {
  const delegation = delegationComposer({
    catalogue,
    pageOf: ({ finess, assessmentId }) =>
      siteAddress(config) + paths.delegations(paths.assessment(paths.structure(finess), assessmentId)),
  })
  const result = resultComposer({
    catalogue,
    pageOf: ({ finess, assessmentId }) =>
      siteAddress(config) + paths.result(paths.assessment(paths.structure(finess), assessmentId)),
  })
  const event = eventComposer({ pageOf: ({ region, id }) => siteAddress(config) + paths.event(region, id) })
  return { ...campaignComposers({ catalogue }), delegation, event, result }
}
