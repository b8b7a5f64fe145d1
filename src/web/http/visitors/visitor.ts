import type { Context } from 'hono'
import { senderOf } from '#http'
import type { SignedIn } from '#identity'
import { anyone } from '#kernel'
import type { App, AppContext } from '../../../app.ts'
import { withSentForm } from '../forms/sent-once.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** The account that is signed in, once a page has asked. */
    account: SignedIn | undefined
  }
}

/** The context of a visitor without an account. */
export function visitorContext(app: App, context: Context): AppContext {
  return app.contextFor(anyone, 'web', senderOf(context))
}

/** The context of a visitor without an account, for a form that makes something. */
export function senderContext(app: App, context: Context): Promise<AppContext> {
  return withSentForm(context, visitorContext(app, context))
}

/** Redirects the browser from any depth of a handler. */
export class GoElsewhere extends Error {
  readonly path: string

  constructor(path: string) {
    super('go elsewhere')
    this.path = path
  }
}
