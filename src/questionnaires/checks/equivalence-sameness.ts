import { type Fault, type Part, type Path, valueAt } from '#content'
import { audienceOf } from '../audience.ts'
import type { ChoiceQuestion, Question, Questionnaire } from '../schema.ts'

/** Two versions of a questionnaire, with their questions by id. */
export interface Versions {
  readonly from: Questionnaire
  readonly to: Questionnaire
  readonly old: ReadonlyMap<string, Question>
  readonly new: ReadonlyMap<string, Question>
}

/** Fields that may differ in a kept question: they change neither the question, nor its answers, nor the score. */
const freeFields = ['help', 'more', 'measures', 'source', 'provenance']

/** A kept question has equal answers with equal weights in both versions. */
export function checkKept({ at, thing: id }: Part<string>, versions: Versions): Fault[] {
  const [old, now] = [versions.old.get(id), versions.new.get(id)]
  if (!old || !now) return []
  const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((field) => {
    return !freeFields.includes(field) && !sameAt([field], old, now)
  })
  return fields.length > 0 ? [{ at, code: 'equivalence-not-kept', values: { fields: fields.join(', ') } }] : []
}

/** Every answer to the old question is a valid answer to the new one, from the people who were asked the old one. */
export function checkReworded(at: Path, { from, to }: { from: string; to: string }, versions: Versions): Fault[] {
  const [old, now] = [versions.old.get(from), versions.new.get(to)]
  if (!old || !now) return []
  const fields = [
    ...(old.kind === now.kind ? [] : ['kind']),
    ...(choicesOf(old) === choicesOf(now) ? [] : ['answers']),
    ...(sameAt(['unit'], old, now) ? [] : ['unit']),
    ...(limit(now, 'minimum') <= limit(old, 'minimum') ? [] : ['minimum']),
    ...(limit(now, 'maximum') >= limit(old, 'maximum') ? [] : ['maximum']),
    ...(old.notApplicable && !now.notApplicable ? ['notApplicable'] : []),
    ...(audienceOf(old, versions.from).every((one) => audienceOf(now, versions.to).includes(one)) ? [] : ['audience']),
  ]
  return fields.length > 0 ? [{ at, code: 'equivalence-not-reworded', values: { fields: fields.join(', ') } }] : []
}

/** The answers that can be chosen, and which are exclusive; order does not matter. */
function choicesOf(question: Question): string {
  if (!isChoice(question)) return ''
  return question.answers
    .map(({ id, exclusive }) => (exclusive ? `${id}!` : id))
    .sort()
    .join()
}

function limit(question: Question, side: 'minimum' | 'maximum'): number {
  const otherwise = side === 'minimum' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  return question.kind === 'number' ? (question[side] ?? otherwise) : otherwise
}

/** One schema read both values, so their fields are in one order and can be compared as text. */
function sameAt(path: Path, old: Question, now: Question): boolean {
  return JSON.stringify(valueAt(old, path)) === JSON.stringify(valueAt(now, path))
}

export function isChoice(question: Question): question is ChoiceQuestion {
  return question.kind === 'single' || question.kind === 'multiple'
}
