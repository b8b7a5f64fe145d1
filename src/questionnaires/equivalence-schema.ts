import { z } from 'zod'
import { kebab, sentence } from './fields.ts'
import { semver } from './version.ts'

/*
 * The equivalence file, field by field: what becomes of the answers to one version of a questionnaire in the next one.
 * Ids of questions and answers are plain texts here: whether they exist is said by the checks, which know both versions.
 */

const name = z.string().min(1)
const names = z.array(name).min(2)

/** Answer of the old version -> answer of the new one. What is not named does not carry over. */
const answerMap = z.record(name, name)
/** The same for each question of the side that has several. */
const answerMaps = z.record(name, answerMap)

const changeSchema = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('reworded'), from: name, to: name, note: sentence }),
  z.strictObject({ change: z.literal('changed'), from: name, to: name, answers: answerMap, note: sentence }),
  z.strictObject({ change: z.literal('split'), from: name, to: names, answers: answerMaps, note: sentence }),
  z.strictObject({ change: z.literal('merged'), from: names, to: name, answers: answerMaps, note: sentence }),
  z.strictObject({ change: z.literal('removed'), from: name, note: sentence }),
  z.strictObject({ change: z.literal('added'), to: name, note: sentence }),
])

const version = z.string().regex(semver, 'version-not-semver')

export const equivalenceSchema = z.strictObject({
  id: kebab,
  from: version,
  to: version,
  kept: z.array(name),
  changes: z.array(changeSchema),
})

/** What becomes of each question of one version of a questionnaire in a later one. */
export type Equivalence = z.infer<typeof equivalenceSchema>
export type Change = Equivalence['changes'][number]
