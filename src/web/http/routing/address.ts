import type { Context } from 'hono'
import { cleanLine, type Issue, refuseIssues } from '#kernel'
import { ownEntry } from '../forms/typed-word.ts'

/** One short word is quoted as it was typed. A link that somebody else wrote must not put a sentence of theirs on our page. */
const quotedWord = /^[\p{L}\p{N}_-]{1,12}$/u

/** In characters. Longer words find nothing more. */
const longestSearch = 100

/**
 * What one address asks after its question mark: the only reader of it, so that each page treats a mistyped address alike.
 *
 * - A choice or a year that does not exist is a fault, and all faults leave in one refusal: a list that ignored a mistyped
 *   filter would be taken for the filtered one.
 * - A number of a page that cannot be read is the first page, and one too large the last: nothing is missing from either.
 * - What names a thing (a structure, a territory, a list) is handed on as it is: the use case says that it does not exist.
 */
export class Address {
  readonly #context: Context
  readonly #issues: Issue[] = []

  constructor(context: Context) {
    this.#context = context
  }

  /** The first text under this name, cleaned as in a form; undefined when absent or empty. */
  text(name: string): string | undefined {
    return cleanLine(this.#context.req.query(name) ?? '') || undefined
  }

  /** Every text under this name, such as ticked boxes. */
  texts(name: string): readonly string[] {
    return (this.#context.req.queries(name) ?? []).map(cleanLine)
  }

  /** The words of a search; empty when nothing is searched for. */
  search(name = 'q'): string {
    return (this.text(name) ?? '').slice(0, longestSearch).trim()
  }

  /** A whole number; undefined when absent, and when the text is none. */
  count(name: string): number | undefined {
    const text = this.text(name) ?? ''
    return /^\d{1,14}$/.test(text) ? Number(text) : undefined
  }

  /** The page of a list, counted from 1; the list itself knows its last one. */
  page(name = 'page'): number {
    return Math.min(Math.max(1, this.count(name) ?? 1), 999_999)
  }

  year(name = 'annee'): number | undefined {
    const text = this.text(name)
    if (text !== undefined && !/^[1-9]\d{3}$/.test(text))
      this.#issues.push(
        quotedWord.test(text)
          ? { path: name, code: 'address-year-faulty', values: { value: text } }
          : { path: name, code: 'address-year-unreadable' },
      )
    return text === undefined ? undefined : Number(text)
  }

  /** What the text stands for in `choices`. */
  oneOf<Choice>(name: string, choices: Readonly<Record<string, Choice>>): Choice | undefined {
    const text = this.text(name)
    if (text === undefined) return undefined
    const chosen = ownEntry(choices, text)
    if (chosen === undefined) {
      const values = { name, choices: Object.keys(choices).join(', ') }
      this.#issues.push(
        quotedWord.test(text)
          ? { path: name, code: 'address-choice-unknown', values: { ...values, value: text } }
          : { path: name, code: 'address-choice-unreadable', values },
      )
    }
    return chosen
  }

  /** As `oneOf`, where `words` holds the word of each choice. */
  named<Choice extends string>(name: string, words: Readonly<Record<Choice, string>>): Choice | undefined {
    const choices = Object.keys(words) as Choice[]
    return this.oneOf(name, Object.fromEntries(choices.map((each) => [words[each], each])))
  }

  /** As `oneOf`, where each choice is its own word. */
  among<Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined {
    return this.oneOf(name, Object.fromEntries(choices.map((each) => [each, each])) as Record<string, Choice>)
  }

  /** Throws one refusal with every fault. */
  refuse(): void {
    refuseIssues('address-invalid', this.#issues)
  }
}
