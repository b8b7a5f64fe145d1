import { z } from 'zod'
import { dottedVersion, sentence } from '#content'
import { audiences } from './schema.ts'

/* The programme file (`questionnaires/care/<version>.yaml`): axes, domains, prerequisites and objectives as data. */

const day = z.iso.date('date-malformed')
const anchor = z.enum(['application', 'operational-phase', 'declaration'])
const candidate = z.enum(['GHT', 'legal-entity'])
/** `reported`: read in a secondary source. A page must then say that the fact is to be checked in the text. */
const provenance = z.enum(['official', 'reported', 'derived', 'good-practice'])
/** Where a source can be read. */
const link = z.url({ protocol: /^https$/, error: 'link-malformed' }).optional()
/** A deadline known to the day, or the year alone where no text says the day. */
const due = z.string().refine((text) => /^\d{4}$/.test(text) || day.safeParse(text).success, 'due-malformed')

/** What happens on a day of the calendar. A day of signature opens nothing: a text takes effect when it is published. */
const dateKinds = [
  'signature',
  'publication',
  'opening',
  'closing',
  'declaration-opening',
  'declaration-closing',
  'review-closing',
  'payment-closing',
] as const

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
  z.strictObject({
    type: z.literal('duringPhase'),
    anchor,
    count: z.int().min(1),
    what: sentence,
    /** The exercises of the register that show it was done. */
    register: z.enum(['pca-field-test', 'restore-test']).optional(),
  }),
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
  due: due.optional(),
  source: sentence,
  link,
  provenance,
})

const calendarEntrySchema = z.strictObject({
  label: sentence,
  kind: z.enum(dateKinds).optional(),
  date: day,
  /** Why the day is doubtful: sources disagree, or none says what it is the day of. */
  toVerify: sentence.optional(),
  source: sentence,
  link,
  provenance: provenance.optional(),
})

const axisSchema = z.strictObject({
  id: z.string().min(1),
  number: z.int().min(1),
  title: sentence,
  summary: sentence,
  source: sentence,
  link,
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
  texts: z.array(z.strictObject({ title: sentence, source: sentence.optional(), link })),
  calendar: z.array(calendarEntrySchema),
  /** Money for all candidates together, in whole euros. */
  envelope: z.strictObject({ euros: z.int().positive(), source: sentence, link }).optional(),
  groups: z.array(z.strictObject({ code: z.string().min(1), title: sentence })),
  items: z.array(itemSchema),
  source: sentence,
  link,
  provenance,
})

export const programmeSchema = z.strictObject({
  id: z.string().min(1),
  version: z.string().regex(dottedVersion, 'version-not-dotted'),
  title: sentence,
  fullTitle: sentence,
  summary: sentence,
  source: sentence,
  link,
  axes: z.array(axisSchema).min(1),
  domains: z.array(domainSchema).min(1),
})

/** The national programme in one version. */
export type Programme = z.infer<typeof programmeSchema>
export type ProgrammeAxis = Programme['axes'][number]
export type ProgrammeDomain = Programme['domains'][number]
export type ProgrammeItem = ProgrammeDomain['items'][number]
export type ProgrammeCondition = ProgrammeItem['conditions'][number]
