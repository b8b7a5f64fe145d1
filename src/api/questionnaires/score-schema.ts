import { z } from 'zod'
import { audiences } from '#questionnaires'

const level = z.literal([0, 1, 2, 3, 4])
const exact = z.number().min(0).max(100).describe('Pourcentage exact.')

const scored = z.object({
  scored: z.literal(true),
  floor: exact,
  ceiling: exact,
  completeness: exact,
  level,
  printed: z
    .object({ floor: z.string(), ceiling: z.string(), completeness: z.string() })
    .describe('Les mêmes, arrondis comme sur les pages et les PDF.'),
  cap: z.object({ level, questions: z.array(z.string()) }).optional(),
})

const unscored = z.object({ scored: z.literal(false), reason: z.enum(['not-assessed', 'nothing-counts']) })

const score = z.discriminatedUnion('scored', [scored, unscored])
const scopes = z.array(
  z.discriminatedUnion('scored', [scored.extend({ id: z.string() }), unscored.extend({ id: z.string() })]),
)

/** The document of `scoreDocument`, field by field. The compiler checks that they agree. */
export const scoreSchema = z.object({
  questionnaire: z.string(),
  version: z.string(),
  programme: z.string(),
  audience: z.enum(audiences),
  score,
  counts: z.object({ scored: z.int(), unknown: z.int(), unanswered: z.int(), notApplicable: z.int() }),
  themes: scopes,
  domains: scopes,
  objectives: z
    .array(
      z.object({
        code: z.string(),
        state: z.enum(['met', 'trajectory', 'unmet', 'unknown', 'not-applicable']),
        questions: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
  measures: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      essential: z.boolean(),
      lostWeight: z.number(),
      questions: z.array(z.string()).readonly(),
    }),
  ),
  explanation: z.array(
    z.object({
      number: z.int().optional().describe('Numéro de la question dans le PDF.'),
      question: z.string(),
      theme: z.string(),
      essential: z.boolean(),
      state: z.enum(['hidden', 'unscored', 'unknown', 'not-applicable', 'scored']),
      value: z.unknown().optional(),
      answer: z.string().optional().describe('La réponse en toutes lettres.'),
      comment: z.string().optional(),
      weight: z.int(),
      share: z.number().optional().describe('Part du poids obtenue, de 0 à 1.'),
    }),
  ),
})
