import { notApplicableAnswer, unknownAnswer } from '#assessment'
import { cleanText } from '#kernel'
import type { Question } from '#questionnaires'
import { insteadWords } from './words.ts'

/** Answer id -> the sentence shown in a cell. */
export type Labels = ReadonlyMap<string, string>

/** The values allowed instead of an answer to a question. */
export function insteadLabels(question: Question): Labels {
  const offered = question.notApplicable ? [unknownAnswer, notApplicableAnswer] : [unknownAnswer]
  return new Map(offered.map((id) => [id, insteadWords[id as keyof typeof insteadWords]]))
}

/** The sentences of a drop-down list. When two are equal, each shows its id. */
export function choiceLabels(question: Extract<Question, { kind: 'single' }>): Labels {
  const instead = insteadLabels(question)
  const all: [string, string][] = [...question.answers.map(({ id, text }): [string, string] => [id, text]), ...instead]
  const readings = all.map(([, text]) => reading(text))
  const isRepeated = (text: string) => readings.filter((one) => one === reading(text)).length > 1
  return new Map(all.map(([id, text]) => [id, isRepeated(text) && !instead.has(id) ? `${text} (${id})` : text]))
}

/** The id of the sentence in a cell. */
export function idOfLabel(labels: Labels, text: string): string | undefined {
  const wanted = reading(text)
  for (const [id, label] of labels) if (reading(label) === wanted) return id
  return undefined
}

/** Normalises a sentence: spreadsheets and people change spaces, dashes, apostrophes, accents and capitals. */
export function reading(text: string): string {
  return cleanText(text)
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/[’ʼ]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}
