import type { Context } from 'hono'
import { AppError, cleanLine, cleanText, readTypedDay } from '#kernel'

/** No line of our forms is longer; what is longer is refused by the use case, which says by how much. */
const longestLine = 5_000
/** No password is longer: hashing takes a time that grows with it. */
const longestPassword = 1_000

/**
 * What a form says. A name that was sent several times keeps all its values, in order. Each text is cleaned of the marks
 * that pasting brings, so that no page has to think of it.
 */
export class FormFields {
  readonly #values: ReadonlyMap<string, readonly string[]>

  constructor(values: ReadonlyMap<string, readonly string[]>) {
    this.#values = values
  }

  /** A line, without the spaces around it. Empty when nothing was typed. */
  line(name: string): string {
    return cleanLine(this.text(name).slice(0, longestLine))
  }

  /** A day, `AAAA-MM-JJ`; what is no day as it was typed, to be refused in those words. */
  day(name: string): string {
    return readTypedDay(this.line(name))
  }

  /** A text as it was sent: several lines, a mark of ours. Empty when there was none. */
  text(name: string): string {
    return this.texts(name)[0] ?? ''
  }

  /** A password, uncleaned: it is kept as a digest of what was typed, and each of its characters counts, seen or not. */
  password(name: string): string {
    return this.#values.get(name)?.[0]?.slice(0, longestPassword) ?? ''
  }

  /** Every value of a name: boxes that were ticked. */
  texts(name: string): readonly string[] {
    return this.#values.get(name)?.map(cleanText) ?? []
  }

  names(): Iterable<string> {
    return this.#values.keys()
  }
}

/** The longest theme of a questionnaire sends some hundred fields. */
const mostFields = 1_000

/** Reads the form of a request. Ours hold no file, so they are all sent as one line of text. */
export async function readForm(context: Context): Promise<FormFields> {
  const fields = new Map<string, string[]>()
  let count = 0
  for (const [name, value] of new URLSearchParams(await context.req.text())) {
    count += 1
    if (count > mostFields) throw new AppError('too-large', 'body-too-large')
    const values = fields.get(name)
    if (values) values.push(value)
    else fields.set(name, [value])
  }
  return new FormFields(fields)
}

/** What was typed for one question. */
export interface TypedFields {
  readonly values: string[]
  comment: string
  internal: boolean
  revision?: string
}

/**
 * Ids are written in kebab case; anything else was not sent by our pages. Pages shown before an upgrade call the revision
 * `vu`.
 */
const fieldName = /^(reponse|commentaire|interne|revision|vu)\.([a-z0-9]+(?:-[a-z0-9]+)*)$/

/**
 * What a form says of its questions, by question id: `reponse.<id>`, `commentaire.<id>`, `interne.<id>`, and in `revision.<id>`
 * the revision of the answer that the page showed. A question without any value is one whose answer was withdrawn.
 */
export function typedAnswers(fields: FormFields): Record<string, TypedFields> {
  const typed = new Map<string, TypedFields>()
  for (const name of fields.names()) {
    const [, part, id] = fieldName.exec(name) ?? []
    if (!part || !id) continue
    const values = fields.texts(name)
    const answer = typed.get(id) ?? { values: [], comment: '', internal: false }
    typed.set(id, answer)
    if (part === 'reponse') answer.values.push(...values)
    if (part === 'commentaire') answer.comment = values[0] ?? ''
    if (part === 'interne') answer.internal = true
    if (part === 'revision' || part === 'vu') answer.revision = values[0]
  }
  return Object.fromEntries(typed)
}
