import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { purgeExpired } from '#assessment'
import { AppError, faultLine, newId, system } from '#kernel'
import { failureText, sentence } from '#messages'
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
      stopWith(error)
    }
  }, contentDelayMilliseconds)
}

/** Ends the process in words: why, without the stack and without what was being written. */
function stopWith(error: unknown): never {
  console.error(failureText(error, newId().slice(0, 8)))
  process.exit(1)
}

const ownAddresses = ['127.0.0.1', '::1', 'localhost']

/** Says where the server is. Seen from elsewhere, only PUBLIC_URL tells the address of private links for sure. */
function announce({ version, config: { HOST, PUBLIC_URL } }: App, port: number): void {
  console.log(`Cap CaRE ${version} : http://${HOST}:${port}`)
  if (!PUBLIC_URL && !ownAddresses.includes(HOST)) console.warn(sentence('public-url-missing'))
}

/** Listens, and keeps house: erases what has expired, now and each day. A stop signal lets the requests end. */
export async function startServer(app: App): Promise<void> {
  const server = serve(
    { fetch: createServerApp(app).fetch, port: app.config.PORT, hostname: app.config.HOST },
    ({ port }) => announce(app, port),
  )
  server.once('error', ({ code = '' }: NodeJS.ErrnoException) => {
    stopWith(new AppError('unavailable', 'port-unavailable', { values: { port: app.config.PORT, reason: code } }))
  })
  prepareContent(app)
  const purge = () =>
    purgeExpired(app.contextFor(system, 'upkeep'), {}).catch((error) => console.error(faultLine(error)))
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
