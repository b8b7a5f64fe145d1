import type { Context } from 'hono'
import { cleanLine } from '#kernel'

/** The query parameters by name, the first value of each. Each text is cleaned, as in a form. */
export function readQuery(context: Context): Readonly<Record<string, string | undefined>> {
  const texts = Object.entries(context.req.query()).map(([name, text]) => [name, cleanLine(text)])
  return Object.fromEntries(texts)
}
