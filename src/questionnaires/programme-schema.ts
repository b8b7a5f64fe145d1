import { z } from 'zod'
import { sentence } from './fields.ts'
import { audiences } from './schema.ts'
import { dottedVersion } from './version.ts'

/* The programme file (`questionnaires/care/<version>.yaml`): axes, domains, prerequisites and objectives as data. */

const day = z.iso.date('date-malformed')
const anchor = z.enum(['application', 'operational-phase', 'declaration'])
const candidate = z.enum(['GHT', 'legal-entity'])
const provenance = z.enum(['official', 'derived', 'good-practice'])

/**
 * The checkable conditions of an item. Dates count from an anchor: the application, the operational phase, the declaration.
 */
const conditionSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('validated'), by: sentence }),
  z.strictObject({ type: z.literal('reviewedBetween'), from: day, to: anchor }),
  z.strictObject({ type: z.literal('withinDaysBefore'), anchor, days: z.int().min(1), what: sentence }),
  z.strictObject({ type: z.literal('minimum'), value: z.number(), unit: sentence, when: sentence.optional() }),
  z.strictObject({
    type: z.literal('coverage'),
    percent: z.number().min(0).max(100),
    of: z.literal('activity'),
    who: candidate,
  }),
  z.strictObject({ type: z.literal('duringPhase'), anchor, count: z.int().min(1), what: sentence }),
  z.strictObject({ type: z.literal('trajectoryWithin'), years: z.number().positive() }),
  z.strictObject({ type: z.literal('other'), text: sentence }),
])

const itemSchema = z.strictObject({
  code: z.string().min(1),
  group: z.string().min(1).optional(),
  kind: z.enum(['prerequisite', 'objective']),
  title: sentence,
  explanation: sentence,
  who: z.array(candidate).min(1),
  evidence: z.array(sentence).min(1),
  conditions: z.array(conditionSchema),
  trajectoryAllowed: z.boolean(),
  source: sentence,
  provenance,
})

const axisSchema = z.strictObject({
  id: z.string().min(1),
  number: z.int().min(1),
  title: sentence,
  summary: sentence,
  source: sentence,
})

const domainSchema = z.strictObject({
  id: z.string().min(1),
  axis: z.string().min(1),
  label: sentence.optional(),
  title: sentence,
  summary: sentence,
  audience: z.array(z.enum(audiences)),
  status: z.enum(['complete', 'to-complete']),
  toComplete: sentence.optional(),
  texts: z.array(z.strictObject({ title: sentence, source: sentence.optional() })),
  calendar: z.array(z.strictObject({ label: sentence, date: day, source: sentence })),
  groups: z.array(z.strictObject({ code: z.string().min(1), title: sentence })),
  items: z.array(itemSchema),
  source: sentence,
  provenance,
})

export const programmeSchema = z.strictObject({
  id: z.string().min(1),
  version: z.string().regex(dottedVersion, 'version-not-dotted'),
  title: sentence,
  fullTitle: sentence,
  summary: sentence,
  source: sentence,
  axes: z.array(axisSchema).min(1),
  domains: z.array(domainSchema).min(1),
})

/** The national programme in one version. */
export type Programme = z.infer<typeof programmeSchema>
export type ProgrammeAxis = Programme['axes'][number]
export type ProgrammeDomain = Programme['domains'][number]
export type ProgrammeItem = ProgrammeDomain['items'][number]
export type ProgrammeCondition = ProgrammeItem['conditions'][number]
