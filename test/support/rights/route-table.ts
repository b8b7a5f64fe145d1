import { doors } from '../../../src/web/doors.ts'
import { routes as firstRoutes } from '../../../src/web/home/routes.ts'
import type { Access } from '../../../src/web/http/routing/access.ts'
import type { Route } from '../../../src/web/http/routing/route.ts'

/** Every route of the pages, also those of the doors that are loaded later. */
export const everyRoute: readonly Route[] = [
  ...firstRoutes,
  ...(await Promise.all(doors.map((open) => open()))).flatMap(({ routes }) => routes),
]

/** Who may use each address that the server answers, `GET /path/:name`, as the line of its route says. */
export const routeTable: Readonly<Record<string, Access>> = {
  'GET /health': 'anyone',
  ...Object.fromEntries(everyRoute.map(({ method, path, who }) => [`${method} ${path}`, who])),
}
