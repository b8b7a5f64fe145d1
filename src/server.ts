import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { TrieRouter } from 'hono/router/trie-router'
import { AppError, faultLine } from '#kernel'
import { addApi } from './api/app.ts'
import type { App } from './app.ts'
import { endStalledReaders } from './stalled-readers.ts'
import { onStopSignal, say } from './stop-signals.ts'
import { stopWith } from './stop-with.ts'
import { answerUnread } from './unread-request.ts'
import { addPages } from './web/app.ts'

/** Delay after which modules that the start does without are loaded. */
const afterStartMilliseconds = 300
/** How long requests may still take after a stop signal. */
const patienceMilliseconds = 10_000
/**
 * How many connections may wait to be accepted: the most that Linux allows. With the 511 of Node, six hundred connections at
 * once made the next visitor wait a second, until the system tried again.
 */
const connectionsWaiting = 4_096

/** The HTTP application: the JSON door first, then the pages. */
export function createServerApp(app: App): Hono {
  // Hono's other routers refuse new routes after the first request; this one accepts those of doors loaded later.
  const server = new Hono({ router: new TrieRouter() })
  addApi(server, app)
  addPages(server, app)
  return server
}

export interface Serving {
  /** A preview needs no first administrator. */
  readonly isPreview?: boolean
  /** The path of the page where a person begins, printed with the address. */
  readonly at?: string
}

/** Listens, and starts the upkeep. A stop signal lets the requests end. */
export async function startServer(app: App, { isPreview = false, at = '' }: Serving = {}): Promise<void> {
  let upkeep: NodeJS.Timeout | undefined
  const server = createAdaptorServer({ fetch: createServerApp(app).fetch })
  server.on('clientError', answerUnread)
  endStalledReaders(server as Server)
  server.listen({ port: app.config.PORT, host: app.config.HOST, backlog: connectionsWaiting }, () => {
    const { port } = server.address() as AddressInfo
    announce(app, port, at).catch((error: unknown) => console.error(faultLine(error)))
    upkeep = startUpkeepLater(app, port, isPreview)
  })
  server.on('error', (error: NodeJS.ErrnoException) => {
    // For instance a connection that the system could not give.
    if (server.listening) return console.error(faultLine(error))
    const values = { port: String(app.config.PORT), reason: error.code ?? '' }
    stopWith(new AppError('unavailable', 'port-unavailable', { values }))
  })
  prepareContentLater(app)
  onStopSignal((said) => {
    clearTimeout(upkeep)
    app.stopping.abort()
    setTimeout(() => say('server-stop-cut').finally(() => process.exit(1)), patienceMilliseconds).unref()
    server.close(() => Promise.all([app.close(), said]).then(() => process.exit(0), stopWith))
  })
}

const ownAddresses = ['127.0.0.1', '::1', 'localhost']

/**
 * Prints the address of the server. Warns when other machines can reach it without PUBLIC_URL, from which the addresses of
 * private links are made.
 */
async function announce({ version, config: { HOST, PUBLIC_URL } }: App, port: number, at: string): Promise<void> {
  console.log(`Cap CaRE ${version} : http://${HOST}:${port}${at}`)
  if (PUBLIC_URL || ownAddresses.includes(HOST)) return
  const { sentence } = await import('#messages')
  console.warn(sentence('public-url-missing'))
}

/** The upkeep starts later: it needs the accounts, which the start does without. */
function startUpkeepLater(app: App, port: number, isPreview: boolean): NodeJS.Timeout {
  return setTimeout(async () => {
    await app.contentReady().catch(stopWith)
    const { keepTrying, runUpkeep, showFirstAccess } = await import('./daily-upkeep.ts')
    if (!isPreview) await showFirstAccess(app, port)
    keepTrying(app)
    await runUpkeep(app)
  }, afterStartMilliseconds)
}

/** Reads the content and loads the pages of the diagnosis, before anyone needs them. Content with faults stops the server. */
function prepareContentLater(app: App): void {
  setTimeout(() => {
    const prepare = async () => {
      await app.contentReady()
      app.catalogue.list()
      await import('./web/diagnosis/routes.ts')
    }
    prepare().catch(stopWith)
  }, afterStartMilliseconds)
}
