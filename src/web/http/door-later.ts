import { type Handler, Hono } from 'hono'
import type { App } from '../../app.ts'
import { noteClient } from './client-address.ts'
import { answerErrors } from './errors.ts'
import { privatePages } from './private-pages.ts'

/** A door behind `open-door.ts`, before its pages: that one has already protected and checked. */
export function doorBehind(app: App): Hono {
  const web = new Hono()
  answerErrors(web, app)
  web.use(noteClient(app.config.TRUSTED_PROXIES))
  web.use(privatePages)
  return web
}

/**
 * Answers with pages that are a server of their own, loaded when the first of them is asked for. The start does without
 * them, and a server that only serves open diagnoses never loads the accounts.
 */
export function doorLater(load: () => Promise<Hono>): Handler {
  let door: Promise<Hono> | undefined
  return async (context) => {
    door ??= load().catch((error: unknown) => {
      // What could not be loaded once is tried again with the next request.
      door = undefined
      throw error
    })
    return (await door).fetch(context.req.raw, context.env)
  }
}
