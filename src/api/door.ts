import { type Context, Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { fairTurns, noteClient, rateLimit, rateLimits, senderOf, sendText } from '#http'
import { AppError, anyone, askerOf, refuseIfEnded } from '#kernel'
import type { App } from '../app.ts'
import type { Endpoint } from './endpoint.ts'
import { endpoints } from './endpoints.ts'
import { openReadings, strays, wrongKeys } from './limits.ts'
import { describeDoor } from './openapi.ts'
import { answerProblem } from './problem.ts'
import { readRequest } from './read-request.ts'
import { type Reader, readerOf, refuseEnded, refuseKeyInAddress } from './reader.ts'

/** What answers under `/api`: programs ask it, never a page. It reads no cookie, and lets no other site ask it. */
export async function openDoor(app: App): Promise<Hono> {
  const door = new Hono()
  const count = rateLimits(app.clock)
  const tries = rateLimit(wrongKeys, app.clock)
  const turn = fairTurns()
  const note = noteClient(app.config, () => undefined)
  const offered = endpoints.filter((each) => each.offered?.(app.config) ?? true)
  const description = JSON.stringify(describeDoor(app, offered))

  door.use(protectedBy(app), async (context, next) => {
    note(context)
    await next()
  })
  door.onError((error, context) => answerProblem(app, error, context))
  door.get('/api/openapi.json', (context) => {
    count(context, openReadings)
    refuseKeyInAddress(context)
    return sendJson(context, description)
  })
  door.all('/api/openapi.json', (context) => refuseMethod(context, { method: 'GET' }))
  for (const each of offered) {
    door.on(each.method, each.path.replace(/\{(\w+)\}/g, ':$1'), async (context) => {
      // HEAD would cost as much as the answer.
      if (context.req.method === 'HEAD') refuseMethod(context, each)
      count(context, each.rates)
      refuseKeyInAddress(context)
      await turn(askerOf({ actor: anyone, ...senderOf(context) }))
      const reader = each.who === 'key' ? await readerOf(app, context, tries) : { actor: anyone }
      return answer(app, context, { endpoint: each, reader }).catch((error: unknown) => refuseEnded(context, error))
    })
  }
  for (const each of offered) door.all(each.path.replace(/\{(\w+)\}/g, ':$1'), (context) => refuseMethod(context, each))
  door.notFound((context) => {
    count(context, strays)
    refuseKeyInAddress(context)
    throw new AppError('not-found', 'not-found')
  })
  await app.contentReady()
  return door
}

async function answer(
  app: App,
  context: Context,
  { endpoint, reader }: { readonly endpoint: Endpoint; readonly reader: Reader },
): Promise<Response> {
  const run = async () => {
    const asked = await readRequest(endpoint, context)
    const { actor, rightLasts } = reader
    const found = await endpoint.run(app.contextFor(actor, 'api', { ...senderOf(context), rightLasts }), asked)
    await refuseIfEnded(reader)
    return sendJson(context, JSON.stringify(endpoint.answer.parse(found)))
  }
  if (!endpoint.body) return run()
  let response: Response | undefined
  await endpoint.body.limit.hold(context, async () => {
    response = await run()
  })
  if (!response) throw new Error('a request without an answer')
  return response
}

function sendJson(context: Context, text: string): Promise<Response> {
  context.header('Content-Type', 'application/json')
  return sendText(context, text)
}

function refuseMethod(context: Context, { method }: Pick<Endpoint, 'method'>): never {
  context.header('Allow', method)
  throw new AppError('invalid', 'api-method', { values: { method } })
}

/** Answers hold results of structures: no cache keeps them, no browser shows them as a page. */
function protectedBy({ config: { PUBLIC_URL } }: App) {
  const protect = secureHeaders({
    contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: PUBLIC_URL?.startsWith('https:') ? 'max-age=31536000' : false,
  })
  return async (context: Context, next: () => Promise<void>) => {
    context.header('Cache-Control', 'no-store')
    context.header('X-Robots-Tag', 'noindex')
    await protect(context, next)
  }
}
