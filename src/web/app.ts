import type { Context, Hono } from 'hono'
import { faultLine } from '#kernel'
import type { App } from '../app.ts'
import { doors } from './doors.ts'
import { routes } from './home/routes.ts'
import { entrance } from './http/protection.ts'
import { addRoutes } from './http/routing/routing.ts'

/**
 * Adds the pages to the server. The first page is loaded at the start. The others are loaded on demand (`doors.ts`), as are
 * the sentences and the page of a refusal.
 */
export function addPages(web: Hono, app: App): void {
  addRoutes(web, app, {
    enter: entrance(app.config, (proxy) => void warnOf(proxy).catch(tell)),
    refuse: (error, context) => refuse(app, error, context),
    routes,
    doors,
  })
}

async function warnOf(proxy: string): Promise<void> {
  const { sentence } = await import('#messages')
  console.error(sentence('proxy-names-nobody', { proxy }))
}

/** When the page of a refusal cannot be loaded, the visitor is asked to try later, and the operator is told why. */
async function refuse(app: App, error: unknown, context: Context): Promise<Response> {
  const refusals = await import('./ui/refusals/refusals.ts').catch(tell)
  if (refusals) return refusals.answerError(app, error, context)
  return context.text('Service momentanément indisponible. Réessayez dans quelques minutes.', 503)
}

function tell(fault: unknown): void {
  console.error(faultLine(fault))
}
