import { html } from 'hono/html'
import type { Html } from '../html.ts'

export type Option = readonly [value: string, label: string]

/** One filter of a page. Its name is also its id. */
export function selectFilter(
  name: string,
  label: string,
  chosen: string | undefined,
  options: readonly Option[],
): Html {
  return html`<div><label for="${name}">${label}</label><select id="${name}" name="${name}">${options.map(
    ([value, words]) =>
      html`<option value="${value}"${value === (chosen ?? '') ? html` selected` : ''}>${words}</option>`,
  )}</select></div>`
}
