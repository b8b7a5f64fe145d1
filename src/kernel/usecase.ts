import type { z } from 'zod'
import type { Database, Storage, Transaction } from '#storage'
import { type Actor, actorName } from './actor.ts'
import type { Clock } from './clock.ts'
import { AppError, type Issue } from './errors.ts'

/** What was done, told to the audit log. It never holds an answer, a comment or a secret. */
export interface AuditEntry {
  readonly at: Date
  readonly actor: string
  readonly door: string
  readonly action: string
  readonly subject: string
}

export type AuditWriter = (transaction: Transaction, entry: AuditEntry) => Promise<void>

/** What every use case needs. A room that needs more asks for it in its own context type. */
export interface Context {
  readonly actor: Actor
  readonly door: 'web' | 'api' | 'command' | 'upkeep'
  readonly storage: Storage
  readonly clock: Clock
  readonly audit: AuditWriter
}

interface Query<Schema extends z.ZodType, Output, Needs> {
  readonly input: Schema
  run(database: Database, input: z.infer<Schema>, context: Needs): Promise<Output>
}

interface Command<Schema extends z.ZodType, Output, Needs> {
  /** The name in the audit log, `room.verb`. */
  readonly action: string
  readonly input: Schema
  run(transaction: Transaction, input: z.infer<Schema>, context: Needs): Promise<Output>
  /**
   * What was acted on, for the audit log: an identifier, never a name or a secret. Undefined when nothing was done: then
   * nothing is told. Written after `run`, whose type it reads.
   */
  subject(output: Output): string | undefined
  /** Whether what went must not be found in the files any more. */
  erases?(output: Output): boolean
}

export type UseCase<Schema extends z.ZodType, Output, Needs> = (
  context: Needs,
  input: z.input<Schema>,
) => Promise<Output>

/** A use case that reads. It sees the last committed state and can change nothing. */
export function query<Schema extends z.ZodType, Output, Needs extends Context = Context>(
  definition: Query<Schema, Output, Needs>,
): UseCase<Schema, Output, Needs> {
  return async (context, input) => {
    const parsed = parse(definition.input, input)
    return context.storage.read((database) => definition.run(database, parsed, context))
  }
}

/** A use case that writes. Its work and its audit row are in one transaction: both are kept, or neither. */
export function usecase<Schema extends z.ZodType, Output, Needs extends Context = Context>(
  definition: Command<Schema, Output, Needs>,
): UseCase<Schema, Output, Needs> {
  return async (context, input) => {
    const parsed = parse(definition.input, input)
    const output = await context.storage.write(async (transaction) => {
      const output = await definition.run(transaction, parsed, context)
      const subject = definition.subject(output)
      if (subject !== undefined) await context.audit(transaction, entryFor(context, definition.action, subject))
      return output
    })
    if (definition.erases?.(output)) await context.storage.forget()
    return output
  }
}

function entryFor({ actor, door, clock }: Context, action: string, subject: string): AuditEntry {
  return { at: clock(), actor: actorName(actor), door, action, subject }
}

function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  throw new AppError('invalid', 'input-invalid', { issues: parsed.error.issues.map(toIssue) })
}

/** Zod's own codes, and in a `custom` check the code given as its message. */
function toIssue(issue: z.core.$ZodIssue): Issue {
  const code = issue.code === 'custom' ? issue.message : `input-${issue.code.replaceAll('_', '-')}`
  const path = issue.path.join('.')
  return 'maximum' in issue ? { path, code, values: { maximum: Number(issue.maximum) } } : { path, code }
}
