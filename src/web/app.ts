import type { Hono } from 'hono'
import { sentence } from '#messages'
import type { App } from '../app.ts'
import { doors } from './doors.ts'
import { routes } from './home/routes.ts'
import { entrance } from './http/protection.ts'
import { addRoutes } from './http/routing/routing.ts'
import { answerError } from './ui/refusals/refusals.ts'

/** Adds the pages to the server. The first page is loaded at the start, the others on demand: see `doors.ts`. */
export function addPages(web: Hono, app: App): void {
  addRoutes(web, app, {
    enter: entrance(app.config, (proxy) => console.error(sentence('proxy-names-nobody', { proxy }))),
    refuse: (error, context) => answerError(app, error, context),
    routes,
    doors,
  })
}
