import { notApplicableAnswer, unknownAnswer } from '#assessment'
import { cleanText } from '#kernel'
import type { Question } from '#questionnaires'
import { insteadWords } from './words.ts'

/** Answer id -> the sentence that stands for it in a cell. */
export type Labels = ReadonlyMap<string, string>

/** What may be said instead of an answer to a question. */
export function insteadLabels(question: Question): Labels {
  const offered = question.notApplicable ? [unknownAnswer, notApplicableAnswer] : [unknownAnswer]
  return new Map(offered.map((id) => [id, insteadWords[id as keyof typeof insteadWords]]))
}

/** The sentences of a drop-down list. Where two would read the same, each shows its id. */
export function choiceLabels(question: Extract<Question, { kind: 'single' }>): Labels {
  const instead = insteadLabels(question)
  const all: [string, string][] = [...question.answers.map(({ id, text }): [string, string] => [id, text]), ...instead]
  const readings = all.map(([, text]) => reading(text))
  const isRepeated = (text: string) => readings.filter((one) => one === reading(text)).length > 1
  return new Map(all.map(([id, text]) => [id, isRepeated(text) && !instead.has(id) ? `${text} (${id})` : text]))
}

/** The id whose sentence a cell holds. */
export function idOfLabel(labels: Labels, text: string): string | undefined {
  const wanted = reading(text)
  for (const [id, label] of labels) if (reading(label) === wanted) return id
  return undefined
}

/** A sentence without what spreadsheets and hands change: kinds of space, of dash and of apostrophe, accents apart, capitals. */
export function reading(text: string): string {
  return cleanText(text)
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/[’ʼ]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}
