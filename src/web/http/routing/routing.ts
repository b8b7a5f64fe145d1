import type { Context, Hono } from 'hono'
import { fairTurns, type PageTurns, type Rates, rateLimits, senderOf } from '#http'
import type { SignedIn } from '#identity'
import { AppError, anyone, askerOf, type RightLasts, refuseIfEnded } from '#kernel'
import type { App } from '../../../app.ts'
import { answerOnce } from '../forms/sent-once.ts'
import { dailyBytes } from '../limiting/daily-bytes.ts'
import { type FilePlaces, filePlaces } from '../limiting/file-places.ts'
import { strays } from '../limits.ts'
import type { Entrance } from '../protection.ts'
import { eachSecond } from '../visitors/right-under-way.ts'
import { takesAccount } from './access.ts'
import { type Door, oneAfterTheOther } from './doors-later.ts'
import { pageAbove } from './form-page.ts'
import { guard } from './guard.ts'
import type { Route } from './route.ts'

interface Behind {
  readonly enter: Entrance
  /** Answers a request that was refused. */
  readonly refuse: (error: unknown, context: Context) => Promise<Response> | Response
  readonly routes: readonly Route[]
  readonly doors: readonly Door[]
}

/**
 * Adds the routes, each with the checks on its line. An address that no route has is looked for behind the doors, which are
 * loaded one after the other.
 */
export function addRoutes(web: Hono, app: App, { enter, refuse, routes, doors }: Behind): void {
  const reception = {
    app,
    refuse,
    pages: new Set<string>(),
    ask: asking(app, enter),
    once: answerOnce(),
    countBytes: dailyBytes(app.clock),
    turn: fairTurns(),
    files: filePlaces(),
  }
  const openNext = oneAfterTheOther(doors, (behind) => open(web, reception, behind))
  open(web, reception, routes)
  web.onError(refuse)
  web.notFound(async (context) => {
    // The pages behind the doors ask the content, without which the server starts.
    await app.contentReady()
    if (await openNext()) return web.fetch(context.req.raw, context.env)
    return miss(reception, context, strays)
  })
}

interface Reception extends Pick<Behind, 'refuse'> {
  readonly app: App
  /** The patterns of all pages, where a refused form finds the page that shows it. */
  readonly pages: Set<string>
  /** Runs the checks of the entrance, then counts the request. */
  readonly ask: (context: Context, rates: Rates, form?: { readonly fromAnywhere?: boolean }) => Promise<void>
  readonly once: ReturnType<typeof answerOnce>
  /** Counts the bytes sent without an account. */
  readonly countBytes: ReturnType<typeof dailyBytes>
  /** Waits for a turn to make a page or a file. */
  readonly turn: PageTurns
  /** Answers with a file when there is a place for it. */
  readonly files: FilePlaces
}

function asking(app: App, enter: Entrance): Reception['ask'] {
  const count = rateLimits(app.clock)
  return async (context, rates, form) => {
    await enter(context, form)
    count(context, rates)
  }
}

function open(web: Hono, reception: Reception, routes: readonly Route[]): void {
  const offered = routes.filter((route) => route.offered?.(reception.app.config) ?? true)
  for (const route of offered) {
    if (route.method === 'GET' && route.made === 'page') reception.pages.add(route.path)
    web.on(route.method, route.path, async (context) => {
      if (route.method === 'POST') context.set('formPage', pageAbove(context.req.path, route.path, reception.pages))
      await reception.ask(context, route.rates, route.method === 'POST' ? route : undefined)
      return route.method === 'GET' ? read(reception, context, route) : send(reception, context, route)
    })
  }
  for (const [path, [first, ...others]] of Map.groupBy(offered, (route) => route.path)) {
    if (first) web.on(methodsBeside([first, ...others]), path, (context) => miss(reception, context, first.rates))
  }
}

/** HEAD of what costs work is refused. */
async function read(
  { app, turn, files }: Reception,
  context: Context,
  { who, made, handle }: Extract<Route, { method: 'GET' }>,
) {
  if (made !== 'page' && context.req.method !== 'GET') return context.body(null, 405, { Allow: 'GET' })
  await turn(askerOf({ actor: anyone, ...senderOf(context) }))
  await guard(app, context, who)
  if (made !== 'file' && made !== 'print') return handle(app, context)
  const { account, rightLasts } = (await readerOf(app, context, who)) ?? {}
  if (rightLasts) context.set('rightLasts', eachSecond(rightLasts, app.clock))
  const make = async () => {
    const answer = await handle(app, context)
    // It may have waited at the printer, or for a thread.
    await refuseIfEnded({ rightLasts: context.get('documentRight') ?? rightLasts }).catch(async (ended: unknown) => {
      await answer.body?.cancel()
      throw ended
    })
    return answer
  }
  if (made === 'print') return make()
  const actor = account ? ({ kind: 'account', ...account } as const) : anyone
  return files(askerOf({ actor, rightLasts, ...senderOf(context) }), context, make)
}

interface Reader {
  readonly account: SignedIn
  readonly rightLasts: RightLasts
}

/** Whose places a file takes: those of the account that is signed in; undefined for those of the network. */
async function readerOf(app: App, context: Context, who: Route['who']): Promise<Reader | undefined> {
  if (!takesAccount(who)) return undefined
  const { readAccount, rightOf } = await import('../visitors/session.ts')
  const account = context.get('account') ?? (await readAccount(app, context))
  return account && { account, rightLasts: rightOf(app, context, account) }
}

/** Refusals are kept too: a second click gets the refusal that the first click got. */
async function send(reception: Reception, context: Context, route: Extract<Route, { method: 'POST' }>) {
  const { app, refuse, once, countBytes } = reception
  let answer: Response | undefined
  await route.body.hold(context, async () => {
    countBytes.ofOpen(context, route)
    answer = await once(context, async () => {
      try {
        await guard(app, context, route.who)
        return await route.handle(app, context)
      } catch (error) {
        return refuse(counted(reception, context, route, error), context)
      }
    })
  })
  if (!answer) throw new Error('a form without an answer')
  return answer
}

/** What is answered to a form of a session that has ended: its bytes count against its network before they are sent back. */
function counted(
  { countBytes }: Reception,
  context: Context,
  route: Extract<Route, { method: 'POST' }>,
  error: unknown,
): unknown {
  if (!(error instanceof AppError) || error.code !== 'session-ended') return error
  try {
    countBytes.ofStranger(context, route)
    return error
  } catch (tooMany) {
    return tooMany
  }
}

/** Methods that the address does not accept. */
function methodsBeside(routes: readonly Route[]): string[] {
  const answered: readonly string[] = routes.map(({ method }) => method)
  return ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].filter((method) => !answered.includes(method))
}

/** An unknown address and an unknown method get one response, and count against the rate of unknown addresses. */
async function miss({ ask }: Reception, context: Context, rates: Rates): Promise<never> {
  await ask(context, rates)
  throw new AppError('not-found', 'not-found')
}
