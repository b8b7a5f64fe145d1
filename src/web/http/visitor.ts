import type { Context } from 'hono'
import type { SignedIn } from '#identity'
import { anyone } from '#kernel'
import type { App, AppContext } from '../../app.ts'
import { clientAddress } from './client-address.ts'
import { withSentForm } from './sent-once.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** Who is signed in, once a page asked. */
    account: SignedIn | undefined
  }
}

/** The context of a visitor who has not signed in. */
export function visitorContext(app: App, context: Context): AppContext {
  return app.contextFor(anyone, 'web', clientAddress(context))
}

/** The context of a visitor who sends a form that makes something. */
export function senderContext(app: App, context: Context): Promise<AppContext> {
  return withSentForm(context, visitorContext(app, context))
}

/** Sends the browser to another page of ours, from wherever it is found out that it must go there. */
export class GoElsewhere extends Error {
  readonly path: string

  constructor(path: string) {
    super('go elsewhere')
    this.path = path
  }
}
