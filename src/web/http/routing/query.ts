import type { Context } from 'hono'
import { cleanLine } from '#kernel'

/** The page of a list that the query asks for; the first one when it holds no valid number. */
export function wantedPage(context: Context): number {
  const text = readQuery(context).page ?? ''
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1
}

/** The query parameters by name, the first value of each. Each text is cleaned, as in a form. */
export function readQuery(context: Context): Readonly<Record<string, string | undefined>> {
  const texts = Object.entries(context.req.query()).map(([name, text]) => [name, cleanLine(text)])
  return Object.fromEntries(texts)
}

/** Every value of one query parameter, such as ticked boxes. Each text is cleaned, as in a form. */
export function readQueryTexts(context: Context, name: string): readonly string[] {
  return (context.req.queries(name) ?? []).map(cleanLine)
}
