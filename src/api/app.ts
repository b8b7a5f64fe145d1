import type { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { App } from '../app.ts'

/** Adds the JSON door to the server. */
export function addApi(api: Hono, app: App): void {
  api.get('/health', secureHeaders(), async (context) => {
    context.header('Cache-Control', 'no-store')
    const ready = await app.ready()
    return context.json({ status: ready ? 'ok' : 'storage-unavailable', version: app.version }, ready ? 200 : 503)
  })
}
