import type { App } from '../../src/app.ts'
import { createServerApp } from '../../src/server.ts'
import { accountDoor } from '../../src/web/account-door.ts'
import { openDoor } from '../../src/web/open-door.ts'

/** Every address that the server answers, `GET /path/:name`, also those of the doors that are loaded later. */
export function everyRoute(app: App): string[] {
  const routes = [createServerApp(app), openDoor(app), accountDoor(app)].flatMap((door) => door.routes)
  const named = routes
    .filter(({ method, path }) => method !== 'ALL' && !path.includes('*'))
    .map(({ method, path }) => `${method} ${path}`)
  return [...new Set(named)]
}
