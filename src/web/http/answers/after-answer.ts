import type { Context } from 'hono'
import type { App } from '../../../app.ts'

/** The connection, as Node gives it. A request made inside the process has none. */
interface Connection {
  readonly outgoing?: { once(event: 'close', then: () => void): unknown }
}

/** Starts background work on a subject once the whole response has left, so that the work delays no response. */
export function afterAnswer(app: App, context: Context, subject: string, work: () => Promise<unknown>): void {
  const { outgoing } = (context.env ?? {}) as Connection
  const begin = () => app.afterwards(subject, work)
  if (outgoing) outgoing.once('close', begin)
  else setImmediate(begin)
}
