import type { Fault } from '#content'
import type { Parts } from '../parts.ts'
import { sentencesOf } from '../sentences.ts'

/** The most sentences that everyone must read before answering a question. */
export const longestHelp = 2

/** A help is short enough for everyone to read; the rest goes to `more`, which is allowed only beside a help. */
export function checkHelps({ format, questions }: Parts): Fault[] {
  return questions.flatMap(({ at, thing: { help, more } }): Fault[] => {
    if (help === undefined) return more === undefined ? [] : [{ at: [...at, 'more'], code: 'more-without-help' }]
    const sentences = sentencesOf(help).length
    if (format === undefined || sentences <= longestHelp) return []
    return [{ at: [...at, 'help'], code: 'help-too-long', values: { sentences, longest: longestHelp } }]
  })
}
