import { z } from 'zod'
import { kebab, sentence, versionSource, versionText } from '#content'

/*
 * The questionnaire file, field by field. Types are derived from this schema, and `schema.json` for editors is generated from
 * it. The message of a pattern or a refinement is the code of its fault.
 */

/** Scores have at most four decimals and weights none, so that sums are exact integers (see assessment/scoring.ts). */
export const scoreUnits = 10_000
const score = z
  .number()
  .min(0)
  .max(1)
  .refine((value) => Math.round(value * scoreUnits) / scoreUnits === value, 'score-too-precise')

export const audiences = ['ES', 'ESMS'] as const
const audienceList = z.array(z.enum(audiences)).min(1)
const attainments = ['met', 'trajectory', 'unmet'] as const

export type Condition =
  | { question: string; in: string[] }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }

const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ question: kebab, in: z.array(kebab).min(1) }),
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
  ]),
)

const themeSchema = z.strictObject({
  id: kebab,
  title: sentence,
  summary: sentence.optional(),
  domain: z.string().min(1),
})

const answerSchema = z.strictObject({
  id: kebab,
  text: sentence,
  score: score.optional(),
  attainment: z.enum(attainments).optional(),
  exclusive: z.boolean().optional(),
})

const questionFields = {
  id: kebab,
  theme: kebab,
  text: sentence,
  /** Needed to answer: two sentences at most from format 2 on (see checks/helps.ts). */
  help: sentence.optional(),
  /** Optional reading: folded on a page, smaller on paper. */
  more: sentence.optional(),
  audience: audienceList.optional(),
  when: conditionSchema.optional(),
  weight: z.int().min(0).max(100),
  essential: z.boolean().optional(),
  notApplicable: z.boolean().optional(),
  objectives: z.array(z.string().min(1)).optional(),
  measures: z.array(kebab).optional(),
  source: sentence,
  provenance: z.enum(['official', 'derived', 'good-practice']),
}

const choices = z.array(answerSchema).min(2)
const questionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...questionFields, kind: z.literal('single'), answers: choices }),
  z.strictObject({ ...questionFields, kind: z.literal('multiple'), answers: choices }),
  z.strictObject({
    ...questionFields,
    kind: z.literal('number'),
    unit: sentence.optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    bands: z
      .array(z.strictObject({ from: z.number(), score }))
      .min(1)
      .optional(),
  }),
  z.strictObject({ ...questionFields, kind: z.literal('date') }),
  z.strictObject({ ...questionFields, kind: z.literal('text') }),
])

const measureSchema = z.strictObject({
  id: kebab,
  title: sentence,
  why: sentence,
  how: z.array(sentence).min(1),
  effort: z.literal([1, 2, 3]),
  horizonMonths: z.int().min(1).max(60),
  resources: z.array(z.strictObject({ title: sentence, publisher: sentence })).optional(),
})

/** The version of the writing rules that a file follows. Every new release must follow the latest one. */
export const latestFormat = 2

export const questionnaireSchema = z.strictObject({
  id: kebab,
  version: versionText,
  /** Absent in the first format, whose released files never change. */
  format: z.literal(latestFormat).optional(),
  title: sentence,
  summary: sentence,
  audience: audienceList,
  durationMinutes: z.int().min(1).max(480),
  programme: z.string().regex(new RegExp(`^[a-z]+@${versionSource}$`), 'programme-not-id-at-version'),
  themes: z.array(themeSchema).min(1),
  questions: z.array(questionSchema).min(1),
  measures: z.array(measureSchema),
})

/** One version of a questionnaire. */
export type Questionnaire = z.infer<typeof questionnaireSchema>
export type Theme = Questionnaire['themes'][number]
export type Question = Questionnaire['questions'][number]
export type ChoiceQuestion = Extract<Question, { kind: 'single' | 'multiple' }>
export type NumberQuestion = Extract<Question, { kind: 'number' }>
export type Answer = ChoiceQuestion['answers'][number]
export type Measure = Questionnaire['measures'][number]
export type Audience = (typeof audiences)[number]
export type Attainment = (typeof attainments)[number]
export type Provenance = Question['provenance']
