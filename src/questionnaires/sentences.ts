/** A sentence ends at a full stop, a question or an exclamation mark, with its closing quote if there is one. */
const sentenceEnd = /(?<=[.!?…](?:\u00a0»)?)\s+(?=[«\p{Lu}\d])/u

/** The sentences of a text, as a reader of French counts them; a quoted question is part of the sentence that asks it. */
export function sentencesOf(text: string): string[] {
  return text.trim().split(sentenceEnd)
}

/** The first sentences of a text, and what follows them, empty where nothing does. Line breaks stay as they are. */
export function cutAfterSentences(text: string, count: number): { readonly first: string; readonly rest: string } {
  const ends = [...text.trim().matchAll(new RegExp(sentenceEnd, 'gu'))]
  const end = ends[count - 1]
  if (!end) return { first: text.trim(), rest: '' }
  return { first: text.trim().slice(0, end.index), rest: text.trim().slice(end.index).trim() }
}
