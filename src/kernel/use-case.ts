import type { z } from 'zod'
import type { Database, Transaction } from '#storage'
import type { Outcome } from './audit/audit-entry.ts'
import { auditEntry, recordingRefusals } from './audit/audit-trail.ts'
import { isExportRecorded } from './audit/recent-exports.ts'
import type { Context } from './context.ts'
import { parseInput } from './parse-input.ts'
import { keepSentForm } from './sent-forms/store.ts'
import { answering, answeringAtOnce } from './turns/answering.ts'
import { askerOf } from './turns/asker.ts'

interface Query<Schema extends z.ZodType, Output, Needs> {
  /**
   * For a read that downloads named data: its name in the audit log, `room.verb`. Each download is recorded, those of a
   * private link once a minute, those of a calendar program once a day. Other reads are recorded only when refused, as `read`.
   */
  readonly exports?: string
  readonly input: Schema
  run(database: Database, input: z.infer<Schema>, context: Needs): Promise<Output>
  /** The identifier of what was downloaded, for the audit log. */
  subject?(output: Output): string
}

interface Command<Schema extends z.ZodType, Output, Needs> {
  /** The name in the audit log, `room.verb`. */
  readonly action: string
  /** `refused` for a command that only records a refusal (a failed sign-in). */
  readonly outcome?: Outcome
  /** Whether a form that is sent twice runs the command once: for commands that create, remove or send something. */
  readonly once?: boolean
  readonly input: Schema
  run(transaction: Transaction, input: z.infer<Schema>, context: Needs): Promise<Output>
  /**
   * The identifier of what was acted on, for the audit log; never a name or a secret. Undefined when nothing was done: no
   * row is written. Declared after `run`, from which TypeScript infers its parameter.
   */
  subject(output: Output): string | undefined
  /** Whether erased data must also disappear from the files of the database. */
  erases?(output: Output): boolean
}

export type UseCase<Schema extends z.ZodType, Output, Needs> = (
  context: Needs,
  input: z.input<Schema>,
) => Promise<Output>

/** A use case that reads the last committed state and can change nothing. */
export function query<Schema extends z.ZodType, Output, Needs extends Context = Context>(
  definition: Query<Schema, Output, Needs>,
): UseCase<Schema, Output, Needs> {
  const { exports: exportName } = definition
  return (context, input) =>
    recordingRefusals(context, exportName ?? 'read', async () => {
      const parsed = parseInput(definition.input, input)
      const read = () => context.storage.read((database) => definition.run(database, parsed, context))
      const output = await (isAsked(context) ? answering(askerOf(context), 'page', read) : read())
      if (exportName === undefined) return output
      const subject = definition.subject?.(output) ?? ''
      if (!isExportRecorded(context, exportName, subject)) return output
      const entry = auditEntry(context, exportName, subject)
      await context.storage.write((transaction) => context.audit(transaction, entry))
      return output
    })
}

/** Whether somebody waits for an answer: a command line and the upkeep wait for no place. */
function isAsked({ door }: Context): boolean {
  return door !== 'command' && door !== 'upkeep'
}

/** A use case that writes. Its work and its audit row are in one transaction: both are kept, or neither. */
export function command<Schema extends z.ZodType, Output, Needs extends Context = Context>(
  definition: Command<Schema, Output, Needs>,
): UseCase<Schema, Output, Needs> {
  const { action, outcome, once } = definition
  return (context, input) =>
    recordingRefusals(context, action, async () => {
      const parsed = parseInput(definition.input, input)
      // When an earlier command of this request did what the form asks, the form's key is already stored.
      const sent = once && !context.sent?.done ? context.sent : undefined
      const write = async (transaction: Transaction) => {
        if (sent?.key) await keepSentForm(transaction, sent.key, context.clock())
        const output = await definition.run(transaction, parsed, context)
        const subject = definition.subject(output)
        if (subject !== undefined) await context.audit(transaction, auditEntry(context, action, subject, outcome))
        return output
      }
      const output = await context.storage.write((transaction) => answeringAtOnce(() => write(transaction)))
      if (sent) sent.done = true
      if (definition.erases?.(output)) await context.storage.forget()
      return output
    })
}
