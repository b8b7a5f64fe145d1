import { html, raw } from 'hono/html'
import type { Html } from '../html.ts'

/**
 * A text as a square code that a telephone reads, drawn here as SVG. `label` says to a screen reader what the code holds.
 * The library is loaded on demand: few pages show a code.
 */
export async function qrCode(text: string, label: string): Promise<Html> {
  const { renderSVG } = await import('uqr')
  return html`<div class="qr" role="img" aria-label="${label}">${raw(renderSVG(text, { border: 2 }))}</div>`
}
