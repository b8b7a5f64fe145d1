import { cleanText, readTypedDay } from '#kernel'
import type { Question } from '#questionnaires'
import { type GivenAnswer, isInstead } from './answers.ts'
import { readTypedNumber } from './typed-number.ts'

/** The input of a user for one question, as texts. */
export interface TypedAnswer {
  readonly values: readonly string[]
  readonly comment?: string
  readonly internal?: boolean
  /** Revision of the answer that the page showed (`answerRevision`); absent when the page showed no answer. */
  readonly revision?: string
}

/**
 * Converts typed input to an entry of `answers.json`, ready to be checked against the question. Undefined without a
 * value and a comment. Input that cannot be understood stays as typed, so that it is refused with its reason.
 */
export function entryOf(question: Question, typed: TypedAnswer): unknown {
  const value = typedValue(question, typed.values.map(cleaned).filter(Boolean))
  const comment = cleaned(typed.comment ?? '')
  if (value === undefined && comment === '') return undefined
  return { ...(value === undefined ? {} : { value }), comment, internal: typed.internal ?? false }
}

function cleaned(text: string): string {
  return cleanText(text).trim()
}

function typedValue(question: Question, [first, ...others]: readonly string[]): unknown {
  if (first === undefined) return undefined
  if (others.length > 0) return [first, ...others]
  if (isInstead(first)) return first
  return question.kind === 'multiple' ? [first] : readTyped(question, first)
}

/** Reads a typed number or date. A text that is neither stays as typed, so that it is refused with its reason. */
export function readTyped(question: Question, value: unknown): unknown {
  if (typeof value !== 'string' || isInstead(value)) return value
  if (question.kind === 'date') return readTypedDay(value)
  if (question.kind !== 'number') return value
  const read = readTypedNumber(value, question.unit)
  return read && 'number' in read ? read.number : value
}

/** A saved answer as a user would type it. */
export function typedFrom(answer: GivenAnswer | undefined): TypedAnswer {
  const values = ([] as (string | number)[]).concat(answer?.value ?? [])
  const texts = values.map((value) => (typeof value === 'number' ? String(value).replace('.', ',') : value))
  return { values: texts, comment: answer?.comment, internal: answer?.internal }
}
