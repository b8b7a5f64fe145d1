import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { TrieRouter } from 'hono/router/trie-router'
import { AppError, newId } from '#kernel'
import { failureText, sentence } from '#messages'
import { addApi } from './api/app.ts'
import type { App } from './app.ts'
import { addPages } from './web/app.ts'

/** When the start is over, and what it did without can be loaded. */
const afterStartMilliseconds = 300
/** How long requests may still take after a stop signal. */
const patienceMilliseconds = 10_000

/** Every door of the server in one: the JSON door first, then the pages. */
export function createServerApp(app: App): Hono {
  // Other routers are built with the first request; this one takes the addresses of doors that are loaded later.
  const server = new Hono({ router: new TrieRouter() })
  addApi(server, app)
  addPages(server, app)
  return server
}

/** Listens, and starts the upkeep. A stop signal lets the requests end. A preview needs no first administrator. */
export async function startServer(app: App, { isPreview = false } = {}): Promise<void> {
  let upkeep: NodeJS.Timeout | undefined
  const server = serve(
    { fetch: createServerApp(app).fetch, port: app.config.PORT, hostname: app.config.HOST },
    ({ port }) => {
      announce(app, port)
      upkeep = startUpkeepLater(app, port, isPreview)
    },
  )
  server.once('error', ({ code = '' }: NodeJS.ErrnoException) => {
    stopWith(new AppError('unavailable', 'port-unavailable', { values: { port: app.config.PORT, reason: code } }))
  })
  prepareContentLater(app)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      clearTimeout(upkeep)
      setTimeout(() => process.exit(1), patienceMilliseconds).unref()
      server.close(() => app.close().then(() => process.exit(0)))
    })
  }
}

const ownAddresses = ['127.0.0.1', '::1', 'localhost']

/** Says where the server is. Seen from elsewhere, only PUBLIC_URL tells the address of private links for sure. */
function announce({ version, config: { HOST, PUBLIC_URL } }: App, port: number): void {
  console.log(`Cap CaRE ${version} : http://${HOST}:${port}`)
  if (!PUBLIC_URL && !ownAddresses.includes(HOST)) console.warn(sentence('public-url-missing'))
}

/** The upkeep starts later: it needs the accounts, which the start does without. */
function startUpkeepLater(app: App, port: number, isPreview: boolean): NodeJS.Timeout {
  return setTimeout(async () => {
    const { keepTrying, runUpkeep, showFirstAccess } = await import('./upkeep.ts')
    if (!isPreview) await showFirstAccess(app, port)
    keepTrying(app)
    await runUpkeep(app)
  }, afterStartMilliseconds)
}

/** Parses the content and loads the pages of the diagnosis, before anyone needs them. Content with faults stops the server. */
function prepareContentLater(app: App): void {
  setTimeout(() => {
    try {
      app.catalogue.list()
      void import('./web/diagnosis/routes.ts').catch(stopWith)
    } catch (error) {
      stopWith(error)
    }
  }, afterStartMilliseconds)
}

/** Ends the process in words: why, without the stack and without what was being written. */
function stopWith(error: unknown): never {
  console.error(failureText(error, newId().slice(0, 8)))
  process.exit(1)
}
