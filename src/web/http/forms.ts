import type { Context } from 'hono'
import { AppError, cleanText } from '#kernel'

/** The fields of a form, every value of each name in order. */
export type FormFields = ReadonlyMap<string, readonly string[]>

/** The longest theme of a questionnaire sends some hundred fields. */
const mostFields = 1_000

/** Fields whose every character counts, seen or not: a password is kept as a digest of what was typed. */
export const passwordFields: readonly string[] = ['password', 'repeated', 'currentPassword', 'mot-de-passe']

/**
 * Reads the form of a request. Ours hold no file, so they are all sent as one line of text. Each text is cleaned of the
 * marks that pasting brings: no page has to think of it.
 */
export async function readForm(context: Context): Promise<FormFields> {
  const fields = new Map<string, string[]>()
  let count = 0
  for (const [name, sent] of new URLSearchParams(await context.req.text())) {
    const value = passwordFields.includes(name) ? sent : cleanText(sent)
    count += 1
    if (count > mostFields) throw new AppError('too-large', 'body-too-large')
    const values = fields.get(name)
    if (values) values.push(value)
    else fields.set(name, [value])
  }
  return fields
}

/** What was typed for one question. */
export interface TypedFields {
  readonly values: string[]
  comment: string
  internal: boolean
  shown?: string
}

/** Ids are written in kebab case; anything else was not sent by our pages. */
const fieldName = /^(reponse|commentaire|interne|vu)\.([a-z0-9]+(?:-[a-z0-9]+)*)$/

/**
 * What a form says of its questions, by question id: `reponse.<id>`, `commentaire.<id>`, `interne.<id>`, and in `vu.<id>`
 * the mark of the answer that the page showed. A question without any value is one whose answer was taken back.
 */
export function typedAnswers(fields: FormFields): Record<string, TypedFields> {
  const typed = new Map<string, TypedFields>()
  for (const [name, values] of fields) {
    const [, part, id] = fieldName.exec(name) ?? []
    if (!part || !id) continue
    const answer = typed.get(id) ?? { values: [], comment: '', internal: false }
    typed.set(id, answer)
    if (part === 'reponse') answer.values.push(...values)
    if (part === 'commentaire') answer.comment = values[0] ?? ''
    if (part === 'interne') answer.internal = true
    if (part === 'vu') answer.shown = values[0]
  }
  return Object.fromEntries(typed)
}
