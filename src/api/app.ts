import type { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { App } from '../app.ts'

/** Adds the JSON door to the server. */
export function addApi(api: Hono, app: App): void {
  // Not ours to promise: whoever stands in front with TLS decides for how long.
  api.get('/health', secureHeaders({ strictTransportSecurity: false }), async (context) => {
    context.header('Cache-Control', 'no-store')
    const state = await app.storageState()
    return context.json({ ...state, version: app.version }, state.status === 'ok' ? 200 : 503)
  })
}
