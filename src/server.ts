import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { purgeExpired } from '#assessment'
import { AppError, system } from '#kernel'
import { refusalText } from '#messages'
import { addApi } from './api/app.ts'
import type { App } from './app.ts'
import { addPages } from './web/app.ts'

const dayMilliseconds = 24 * 60 * 60 * 1000
const patienceMilliseconds = 10_000
const contentDelayMilliseconds = 300

/** Every door of the server in one: the JSON door first, then the pages. */
export function createServerApp(app: App): Hono {
  const server = new Hono()
  addApi(server, app)
  addPages(server, app)
  return server
}

/** Parses the content once the start is over, before anyone needs it. Content with faults stops the server. */
function prepareContent(app: App): void {
  setTimeout(() => {
    try {
      app.catalogue.list()
    } catch (error) {
      console.error(error instanceof AppError ? refusalText(error) : error)
      process.exit(1)
    }
  }, contentDelayMilliseconds)
}

/** Listens, and keeps house: erases what has expired, now and each day. A stop signal lets the requests end. */
export async function startServer(app: App): Promise<void> {
  const server = serve(
    { fetch: createServerApp(app).fetch, port: app.config.PORT, hostname: app.config.HOST },
    (address) => console.log(`Cap CaRE ${app.version} : http://${app.config.HOST}:${address.port}`),
  )
  prepareContent(app)
  const purge = () => purgeExpired(app.contextFor(system, 'upkeep'), {}).catch((error) => console.error(error))
  await purge()
  const daily = setInterval(purge, dayMilliseconds)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      clearInterval(daily)
      setTimeout(() => process.exit(1), patienceMilliseconds).unref()
      server.close(() => app.close().then(() => process.exit(0)))
    })
  }
}
