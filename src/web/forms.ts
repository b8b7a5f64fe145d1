import type { Context } from 'hono'

/** The fields of a form, every value of each name in order. */
export type FormFields = ReadonlyMap<string, readonly string[]>

/** Reads the form of a request. Ours hold no file, so they are all sent as one line of text. */
export async function readForm(context: Context): Promise<FormFields> {
  const fields = new Map<string, string[]>()
  for (const [name, value] of new URLSearchParams(await context.req.text())) {
    fields.set(name, [...(fields.get(name) ?? []), value])
  }
  return fields
}

/** What was typed for one question. */
export interface TypedFields {
  readonly values: string[]
  comment: string
  internal: boolean
}

/**
 * What a form says of its questions, by question id: `reponse.<id>`, `commentaire.<id>`, `interne.<id>`.
 * The comment field is always sent, so a question without any value is one whose answer was taken back.
 */
export function typedAnswers(fields: FormFields): Record<string, TypedFields> {
  const typed: Record<string, TypedFields> = {}
  for (const [name, values] of fields) {
    const [, part, id = ''] = /^(reponse|commentaire|interne)\.(.+)$/.exec(name) ?? []
    if (!part) continue
    typed[id] ??= { values: [], comment: '', internal: false }
    if (part === 'reponse') typed[id].values.push(...values)
    if (part === 'commentaire') typed[id].comment = values[0] ?? ''
    if (part === 'interne') typed[id].internal = true
  }
  return typed
}
