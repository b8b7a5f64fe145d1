import type { Context } from 'hono'
import type { App, Config } from '../../app.ts'
import type { Access } from './access.ts'
import type { BodyLimit } from './body-limit.ts'
import type { Rate } from './rate-limit.ts'

export type Handler = (app: App, context: Context) => Response | Promise<Response>

/** How often one network may ask: every rate of the list is counted. */
export type Rates = readonly [Rate, ...Rate[]]

interface Asked {
  /** Its pattern: `/structures/:finess`. */
  readonly path: string
  readonly who: Access
  readonly rates: Rates
  readonly handle: Handler
  /** Absent: on every server. */
  readonly offered?: (config: Config) => boolean
}

/** `made` is a page, whose reading changes nothing; or a file, which costs work and a row of the log. */
type Reading = Asked & { readonly method: 'GET'; readonly made: 'page' | 'file' }
type Sending = Asked & { readonly method: 'POST'; readonly body: BodyLimit }

/** One address and all that is asked of a request to it. */
export type Route = Reading | Sending

/** A page. HEAD asks for its headers. */
export function get(path: string, who: Access, rates: Rates, handle: Handler): Route {
  return { method: 'GET', made: 'page', path, who, rates, handle }
}

/** A file to keep. HEAD is refused: it would cost what the file costs, and give nothing. */
export function file(path: string, who: Access, rates: Rates, handle: Handler): Route {
  return { method: 'GET', made: 'file', path, who, rates, handle }
}

/** A form. */
export function post(path: string, who: Access, rates: Rates, body: BodyLimit, handle: Handler): Route {
  return { method: 'POST', path, who, rates, body, handle }
}

/** Addresses that only some settings open; elsewhere they do not exist. */
export function offeredIf(offered: (config: Config) => boolean, routes: readonly Route[]): Route[] {
  return routes.map((route) => ({ ...route, offered }))
}
