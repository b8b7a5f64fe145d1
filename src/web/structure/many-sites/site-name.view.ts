import { html } from 'hono/html'
import type { Site } from '#assessment'
import { paths } from '../../paths.ts'
import type { Html } from '../../ui/html.ts'

export function nameOfSite({ structure: { name, town, finess } }: Site): Html {
  return html`${name} <span class="hint">${[town, `FINESS ${finess}`].filter(Boolean).join(' – ')}</span>`
}

/** The usual pages of a site: its draft or its result, or its home while nothing is begun. */
export function sitePath({ structure, assessment }: Site): string {
  const folder = paths.structure(structure.finess)
  return assessment ? paths.assessment(folder, assessment.id) : folder
}
