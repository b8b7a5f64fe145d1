import { readSureness } from '#care'
import type { Issue } from '#kernel'
import { longestWord, type RegionWord, type ResultWord, regionWords } from './result-word.ts'

interface TypedWord {
  readonly word: string
  readonly sureness: string
  readonly text: string
}

/** What the region typed, and every fault of it at once. */
export function readRegionWord({ word: typed, sureness: typedSureness, text }: TypedWord): {
  readonly said: (Omit<ResultWord, 'saidAt' | 'word'> & { readonly word: RegionWord }) | undefined
  readonly issues: readonly Issue[]
} {
  const issues: Issue[] = []
  const word = regionWords.find((each) => each === typed)
  const sureness = readSureness(typedSureness)
  if (!word) issues.push({ path: 'word', code: 'result-word-missing' })
  if (sureness === undefined) issues.push({ path: 'sureness', code: 'result-sureness-faulty' })
  if (word === 'question' && text === '') issues.push({ path: 'text', code: 'result-question-missing' })
  issues.push(...tooLong(text))
  const said = word && sureness !== undefined && issues.length === 0 ? { word, sureness, text } : undefined
  return { said, issues }
}

export function answerIssues(text: string): Issue[] {
  return text === '' ? [{ path: 'text', code: 'result-answer-missing' }] : tooLong(text)
}

function tooLong({ length }: string): Issue[] {
  if (length <= longestWord) return []
  return [{ path: 'text', code: 'result-text-too-long', values: { length, maximum: longestWord } }]
}
