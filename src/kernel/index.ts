/**
 * What every room uses: actors, refusals, days, texts, files, and how a use case runs.
 * The kernel knows nothing of the business.
 */
export * from './actor.ts'
export * from './audit-entry.ts'
export * from './audit-trail.ts'
export * from './authorized.ts'
export * from './calendar.ts'
export * from './clean-text.ts'
export * from './clock.ts'
export * from './context.ts'
export * from './errors.ts'
export * from './fault-line.ts'
export * from './french.ts'
export * from './holder.ts'
export * from './ids.ts'
export * from './key-file.ts'
export * from './network.ts'
export * from './plausible-day.ts'
export type { SentForm } from './sent-form.ts'
export { dayAsTyped, readTypedDay } from './typed-day.ts'
export * from './use-case.ts'
export * from './whole-file.ts'
