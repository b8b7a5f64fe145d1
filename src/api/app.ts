import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { App } from '../app.ts'

/** The JSON door. */
export function createApi(app: App): Hono {
  const api = new Hono()
  api.get('/health', secureHeaders(), async (context) => {
    context.header('Cache-Control', 'no-store')
    const ready = await app.ready()
    return context.json({ status: ready ? 'ok' : 'storage-unavailable', version: app.version }, ready ? 200 : 503)
  })
  return api
}
