import { type Fault, type Part, repeatedIds, repeatedWords } from '#content'
import type { Parts } from '../parts.ts'
import type { Question } from '../schema.ts'

/** Words that `answers.json` uses instead of an answer, so no answer may have such an id (see assessment/answers.ts). */
export const reservedAnswers: readonly string[] = ['ne-sait-pas', 'sans-objet']

/** Ids are unique within their list, no answer has a reserved id, and no list names one thing twice. */
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
