import type { Context, Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { atFirstUse } from '#kernel'
import type { App } from '../app.ts'

/** Adds the JSON door to the server. What answers under `/api` is loaded at the first request there. */
export function addApi(api: Hono, app: App): void {
  // The proxy that provides TLS decides on strict transport security, not this server.
  api.get('/health', secureHeaders({ strictTransportSecurity: false }), async (context) => {
    context.header('Cache-Control', 'no-store')
    const state = await app.storageState()
    return context.json({ ...state, version: app.version }, state.status === 'ok' ? 200 : 503)
  })
  const door = atFirstUse(async () => (await import('./door.ts')).openDoor(app))
  const answer = async ({ req, env }: Context) => (await door()).fetch(req.raw, env)
  api.all('/api', answer)
  api.all('/api/*', answer)
}
