import type { Sureness } from '#care'
import { instant, integer, primaryKey, table, text } from '#storage'
import type { ResultWord } from './result-word.ts'

/** Each word on a submitted result, in the order in which it was said. Rows are added, never changed. */
export const resultWords = table(
  'result_words',
  {
    assessmentId: text('assessment_id').notNull(),
    /** From 1, for each result. */
    position: integer('position').notNull(),
    word: text('word').$type<ResultWord['word']>().notNull(),
    sureness: integer('sureness').$type<Sureness>(),
    text: text('text').notNull(),
    saidAt: instant('said_at').notNull(),
    /** The account of the person, who is told of the answer to a question. Null for somebody without account. */
    sayerId: text('sayer_id'),
  },
  (word) => [primaryKey({ columns: [word.assessmentId, word.position] })],
)
