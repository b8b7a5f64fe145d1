import type { Fault } from '../fault.ts'
import type { Part, Parts } from '../parts.ts'
import type { Question } from '../schema.ts'

/** Said in `answers.json` instead of an answer, so no answer may be called so (see assessment/answers.ts). */
export const reservedAnswers: readonly string[] = ['ne-sait-pas', 'sans-objet']

/** Ids are unique among their like, no answer takes a reserved word, no list names the same thing twice. */
export function checkNames({ ids, questions }: Parts): Fault[] {
  return [
    ...repeatedIds(ids.themes),
    ...repeatedIds(ids.questions),
    ...repeatedIds(ids.measures),
    ...questions.flatMap(checkAnswerNames),
    ...questions.flatMap(checkLists),
  ]
}

function checkAnswerNames({ at, thing: question }: Part<Question>): Fault[] {
  if (question.kind !== 'single' && question.kind !== 'multiple') return []
  const ids = question.answers.map(({ id }, index) => ({ at: [...at, 'answers', index, 'id'], thing: id }))
  const reserved = ids.filter(({ thing }) => reservedAnswers.includes(thing))
  return [
    ...repeatedIds(ids),
    ...reserved.map(({ at, thing }): Fault => ({ at, code: 'answer-id-reserved', values: { id: thing } })),
  ]
}

function checkLists({ at, thing: question }: Part<Question>): Fault[] {
  return (['audience', 'objectives', 'measures'] as const).flatMap((field) => {
    return repeatedWords((question[field] ?? []).map((word, index) => ({ at: [...at, field, index], thing: word })))
  })
}

/** Every id but the first of its name. */
export function repeatedIds(ids: readonly Part<string>[]): Fault[] {
  return repeated(ids).map(({ at, thing }) => ({ at, code: 'id-repeated', values: { id: thing } }))
}

/** Every word but the first of its name. */
export function repeatedWords(words: readonly Part<string>[]): Fault[] {
  return repeated(words).map(({ at, thing }) => ({ at, code: 'word-repeated', values: { word: thing } }))
}

function repeated(names: readonly Part<string>[]): Part<string>[] {
  const seen = new Set<string>()
  return names.filter(({ thing }) => {
    const known = seen.has(thing)
    seen.add(thing)
    return known
  })
}
