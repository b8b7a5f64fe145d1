import { html } from 'hono/html'
import type { Html } from '../ui/html.ts'

/** The reason of several rows of a table. */
export interface SharedReason {
  /** What a row says: its mark alone when the note says why. */
  inRow(reason: string): string
  /** Under the table: the reason, when all rows have the same; nothing otherwise. */
  readonly note: Html
}

/** `mark` stands in the rows: `[c]`, or `retenu`. */
export function sharedReason(mark: string, reasons: readonly string[]): SharedReason {
  const [only, ...others] = new Set(reasons)
  const isSaidOnce = only !== undefined && others.length === 0 && reasons.length > 1
  return {
    inRow: (reason) => (isSaidOnce ? mark : `${mark}\u00A0: ${reason}`),
    note: isSaidOnce
      ? html`<p class="hint">${mark.charAt(0).toUpperCase()}${mark.slice(1)}\u00A0: ${only}.</p>`
      : html``,
  }
}
