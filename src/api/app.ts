import type { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { App } from '../app.ts'

/** Adds the JSON door to the server. */
export function addApi(api: Hono, app: App): void {
  // The proxy that provides TLS decides on strict transport security, not this server.
  api.get('/health', secureHeaders({ strictTransportSecurity: false }), async (context) => {
    context.header('Cache-Control', 'no-store')
    const state = await app.storageState()
    return context.json({ ...state, version: app.version }, state.status === 'ok' ? 200 : 503)
  })
}
