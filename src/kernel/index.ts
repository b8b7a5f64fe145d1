/**
 * What every room uses: actors, refusals, days, texts, files, and how a use case runs.
 * The kernel knows nothing of the business.
 */

export * from './audit/audit-entry.ts'
export * from './audit/audit-trail.ts'
export * from './context.ts'
export * from './days/calendar.ts'
export * from './days/clock.ts'
export * from './days/plausible-day.ts'
export { dayAsTyped, readTypedDay } from './days/typed-day.ts'
export * from './errors.ts'
export * from './fault-line.ts'
export * from './files/key-file.ts'
export * from './files/whole-file.ts'
export * from './ids.ts'
export { type ListPage, pageOf } from './list-page.ts'
export * from './network.ts'
export * from './rights/actor.ts'
export * from './rights/authorized.ts'
export * from './rights/reach.ts'
export * from './rights/right-holder.ts'
export type { SentForm } from './sent-forms/sent-form.ts'
export * from './text/clean-text.ts'
export * from './text/french.ts'
export { type Asker, askerOf } from './turns/asker.ts'
export { refuseIfGone, takeTurns } from './turns/take-turns.ts'
export * from './use-case.ts'
