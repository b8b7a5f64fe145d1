import { z } from 'zod'
import { kebab, sentence, versionText } from '#content'

/*
 * The equivalence file, field by field: how answers to one version of a questionnaire carry over to the next one. Ids of
 * questions and answers are plain text here: the checks, which know both versions, verify that they exist.
 */

const name = z.string().min(1)
const names = z.array(name).min(2)

/** Answer of the old version -> answer of the new one. An answer that is not named does not carry over. */
const answerMap = z.record(name, name)
/** A map for each question, on the side that has several questions. */
const answerMaps = z.record(name, answerMap)

const changeSchema = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('reworded'), from: name, to: name, note: sentence }),
  z.strictObject({ change: z.literal('changed'), from: name, to: name, answers: answerMap, note: sentence }),
  z.strictObject({ change: z.literal('split'), from: name, to: names, answers: answerMaps, note: sentence }),
  z.strictObject({ change: z.literal('merged'), from: names, to: name, answers: answerMaps, note: sentence }),
  z.strictObject({ change: z.literal('removed'), from: name, note: sentence }),
  z.strictObject({ change: z.literal('added'), to: name, note: sentence }),
])

export const equivalenceSchema = z.strictObject({
  id: kebab,
  from: versionText,
  to: versionText,
  kept: z.array(name),
  changes: z.array(changeSchema),
})

/** How the answers to each question of one version of a questionnaire carry over to a later version. */
export type Equivalence = z.infer<typeof equivalenceSchema>
export type Change = Equivalence['changes'][number]
