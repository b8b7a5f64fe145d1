import type { Context } from 'hono'
import type { BodyLimit, Rates } from '#http'
import type { App, Config } from '../../../app.ts'
import type { Access } from './access.ts'

export type Handler = (app: App, context: Context) => Response | Promise<Response>

interface Asked {
  /** The pattern of the address: `/structures/:finess`. */
  readonly path: string
  readonly who: Access
  readonly rates: Rates
  readonly handle: Handler
  /** Absent when every server has the route. */
  readonly offered?: (config: Config) => boolean
}

/**
 * A `page` changes nothing when read. A `file` and a `print` cost work, and a row of the log: a file takes a place until it has
 * left (`file-places.ts`), a print has its turn at the printer. `feed`: what a program reads again and again by itself.
 */
type Reading = Asked & { readonly method: 'GET'; readonly made: 'page' | 'file' | 'print' | 'feed' }
type Sending = Asked & {
  readonly method: 'POST'
  readonly body: BodyLimit
  /** Whether mail programs send the form: see `Entrance`. */
  readonly fromAnywhere?: boolean
}

/** One address, and the checks that a request to it must pass. */
export type Route = Reading | Sending

/** A page. HEAD returns its headers. */
export function get(path: string, who: Access, rates: Rates, handle: Handler): Route {
  return { method: 'GET', made: 'page', path, who, rates, handle }
}

/** A file to download. HEAD is refused: it would cost as much as the file. */
export function file(path: string, who: Access, rates: Rates, handle: Handler): Route {
  return { method: 'GET', made: 'file', path, who, rates, handle }
}

/** A PDF to download. HEAD is refused as for a file. */
export function print(path: string, who: Access, rates: Rates, handle: Handler): Route {
  return { method: 'GET', made: 'print', path, who, rates, handle }
}

/** A calendar, or the events of an exercise: small, and read by a program that comes back. HEAD is refused as for a file. */
export function follow(path: string, who: Access, rates: Rates, handle: Handler): Route {
  return { method: 'GET', made: 'feed', path, who, rates, handle }
}

export function post(path: string, who: Access, rates: Rates, body: BodyLimit, handle: Handler): Route {
  return { method: 'POST', path, who, rates, body, handle }
}

/** A form whose address holds the right, and that a mail program may send without a page of ours (RFC 8058). */
export function postFromAnywhere(path: string, who: Access, rates: Rates, body: BodyLimit, handle: Handler): Route {
  return { method: 'POST', path, who, rates, body, handle, fromAnywhere: true }
}

/** Routes that exist only under some settings. */
export function offeredIf(offered: (config: Config) => boolean, routes: readonly Route[]): Route[] {
  return routes.map((route) => ({ ...route, offered }))
}
