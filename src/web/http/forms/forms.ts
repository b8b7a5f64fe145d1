import type { Context } from 'hono'
import { AppError, cleanLine, cleanText, longestForm, readTypedDay } from '#kernel'

/** Longer than any line in our forms. The use case refuses a line that is too long, and says by how much. */
const longestLine = 5_000
/** Longer than any password: the time of hashing grows with the length. */
const longestPassword = 1_000

/**
 * The fields of a form. A name sent several times keeps all its values, in order. Each text is cleaned of the invisible
 * characters that pasting brings, so that no page has to.
 */
export class FormFields {
  readonly #values: ReadonlyMap<string, readonly string[]>

  constructor(values: ReadonlyMap<string, readonly string[]>) {
    this.#values = values
  }

  /** A line, without surrounding spaces. Empty when nothing was typed. */
  line(name: string): string {
    return cleanLine(this.text(name).slice(0, longestLine))
  }

  /** A day, `AAAA-MM-JJ`. Text that is no day stays as typed, so that the refusal can quote it. */
  day(name: string): string {
    return readTypedDay(this.line(name))
  }

  /** A whole number, from 0. NaN for any other text, so that the use case refuses it; undefined when nothing was typed. */
  count(name: string): number | undefined {
    const text = this.line(name).replaceAll(' ', '')
    if (text === '') return undefined
    return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  }

  /** A text as sent: several lines, or a hidden value. Empty when absent. */
  text(name: string): string {
    return this.texts(name)[0] ?? ''
  }

  /** A password, uncleaned: every character counts, even an invisible one. */
  password(name: string): string {
    return this.#values.get(name)?.[0]?.slice(0, longestPassword) ?? ''
  }

  /** Every value of a name, such as ticked boxes. */
  texts(name: string): readonly string[] {
    return this.#values.get(name)?.map(cleanText) ?? []
  }

  names(): Iterable<string> {
    return this.#values.keys()
  }
}

/** The longest theme of a questionnaire sends some hundred fields. */
const mostFields = 1_000

declare module 'hono' {
  interface ContextVariableMap {
    /** The fields of the form of this request, once they were read. */
    fields: FormFields | undefined
  }
}

/**
 * Reads a URL-encoded form, once for each request, on a route whose own limit may be that of a file. Forms that hold a file use
 * `readUpload`.
 */
export async function readForm(context: Context): Promise<FormFields> {
  const fields = context.get('fields') ?? (await readFields(context))
  context.set('fields', fields)
  return fields
}

async function readFields(context: Context): Promise<FormFields> {
  const sent = await context.req.text()
  if (sent.length > (context.get('longestForm') ?? longestForm)) throw new AppError('too-large', 'body-too-large')
  refuseManyFields(sent)
  const fields = new Map<string, string[]>()
  for (const [name, value] of new URLSearchParams(sent)) {
    const values = fields.get(name)
    if (values) values.push(value)
    else fields.set(name, [value])
  }
  return new FormFields(fields)
}

/** Before anything is parsed, which costs far more than looking for the marks between the fields. */
function refuseManyFields(sent: string): void {
  let fields = 1
  for (let at = sent.indexOf('&'); at >= 0; at = sent.indexOf('&', at + 1)) {
    fields += 1
    if (fields > mostFields)
      throw new AppError('too-large', 'form-too-many-fields', { values: { maximum: mostFields } })
  }
}

/** The answer typed for one question. */
export interface TypedFields {
  readonly values: string[]
  comment: string
  internal: boolean
  revision?: string
}

/**
 * Ids are in kebab case; our pages send no other form. Pages shown before an upgrade call the revision `vu`.
 */
const fieldName = /^(reponse|commentaire|interne|revision|vu)\.([a-z0-9]+(?:-[a-z0-9]+)*)$/

/**
 * The answers in a form, by question id: `reponse.<id>`, `commentaire.<id>`, `interne.<id>`, and in `revision.<id>` the
 * revision of the answer that the page showed. A question without any value is one whose answer was withdrawn.
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
