import type { Context } from 'hono'
import type { App } from '../../app.ts'

/** What the server of Node tells of a connection; a request made inside the process has none. */
interface Connection {
  readonly outgoing?: { once(event: 'close', then: () => void): unknown }
}

/** Begins a piece of work once the answer has left, whole: until then the work takes no time of the process. */
export function afterAnswer(app: App, context: Context, work: () => Promise<unknown>): void {
  const { outgoing } = (context.env ?? {}) as Connection
  const begin = () => app.afterwards(work)
  if (outgoing) outgoing.once('close', begin)
  else setImmediate(begin)
}
