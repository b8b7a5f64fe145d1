/** A sentence ends at a full stop, a question or an exclamation mark, with its closing quote if there is one. */
const sentenceEnd = /(?<=[.!?…](?:\u00a0»)?)\s+(?=[«\p{Lu}\d])/u

/** The sentences of a French text; a quoted question belongs to the sentence that asks it. */
export function sentencesOf(text: string): string[] {
  return text.trim().split(sentenceEnd)
}

/** The first sentences of a text, and the rest, which may be empty. Line breaks are kept. */
export function cutAfterSentences(text: string, count: number): { readonly first: string; readonly rest: string } {
  const ends = [...text.trim().matchAll(new RegExp(sentenceEnd, 'gu'))]
  const end = ends[count - 1]
  if (!end) return { first: text.trim(), rest: '' }
  return { first: text.trim().slice(0, end.index), rest: text.trim().slice(end.index).trim() }
}
