import { z } from 'zod'
import { dayFault, outcomes } from '#kernel'

const day = z.string().refine((text) => !dayFault(text), 'audit-day-malformed')
const exact = z.string().max(200).optional()

/** The filters of a reader: days in Paris, both included, and exact texts. */
export const askedFilters = z
  .strictObject({
    fromDay: day.optional(),
    toDay: day.optional(),
    actor: exact,
    action: exact,
    subject: exact,
    outcome: z.enum(outcomes).optional(),
  })
  .refine(({ fromDay, toDay }) => !fromDay || !toDay || fromDay <= toDay, {
    path: ['toDay'],
    message: 'audit-days-reversed',
  })

export type AskedFilters = z.infer<typeof askedFilters>

/** The filters with days turned into instants: from `since`, included, to `until`, excluded. */
export interface LogFilters extends Omit<AskedFilters, 'fromDay' | 'toDay'> {
  readonly since?: Date
  readonly until?: Date
}
