/** The first sentence is enough to choose by; the next page shows the whole summary. */
export function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text
}
