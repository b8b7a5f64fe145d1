import { type Issue, refuseIssues } from '#kernel'
import { ownEntry } from '../forms/typed-word.ts'

/** One short word is quoted as it was typed. A link that somebody else wrote must not put a sentence of theirs on our page. */
const quotedWord = /^[\p{L}\p{N}_-]{1,12}$/u

/**
 * What one address asks. Each text that is none of the choices is a fault, and all of them leave in one refusal. Every filter of an address is
 * read through here: a list that ignored a mistyped filter would be taken for the filtered one.
 */
export class QueryChoices {
  readonly #issues: Issue[] = []

  year(text: string | undefined): number | undefined {
    if (!text) return undefined
    if (!/^[1-9]\d{3}$/.test(text))
      this.#issues.push(
        quotedWord.test(text)
          ? { path: 'annee', code: 'address-year-faulty', values: { value: text } }
          : { path: 'annee', code: 'address-year-unreadable' },
      )
    return Number(text)
  }

  oneOf<Name extends string>(
    name: string,
    choices: Readonly<Record<string, Name>>,
    text: string | undefined,
  ): Name | undefined {
    if (!text) return undefined
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

  /** As `oneOf`, where `words` holds the word of each name. */
  named<Name extends string>(
    name: string,
    words: Readonly<Record<Name, string>>,
    text: string | undefined,
  ): Name | undefined {
    const names = Object.keys(words) as Name[]
    return this.oneOf(name, Object.fromEntries(names.map((each) => [words[each], each])), text)
  }

  /** Throws one refusal with every fault. */
  refuse(): void {
    refuseIssues('address-invalid', this.#issues)
  }
}
