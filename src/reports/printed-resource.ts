import { resourceProvenanceWords } from '#messages'
import type { OfferedResource } from '#regional-offer'

/** What a region or the country offers, with its source. */
export interface PrintedResource {
  /** `Plateforme de sensibilisation, Centre régional de ressources cyber` */
  readonly name: string
  readonly link: string
  readonly provenance: string
}

export function printedResource({ title, publisher, link = '', source, provenance }: OfferedResource): PrintedResource {
  return { name: `${title}, ${publisher}`, link, provenance: `${resourceProvenanceWords[provenance]} (${source})` }
}
