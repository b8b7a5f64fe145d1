import type { Context } from 'hono'
import { clientAddress } from '#http'
import { AppError, type Clock, dayMilliseconds, forgetFirst, networkOf } from '#kernel'
import { takesAccount } from '../routing/access.ts'
import type { Route } from '../routing/route.ts'

const mega = 1024 * 1024

/** Bytes accepted in a day without an account: many times the answers, comments and workbooks of a whole hospital. */
export const mostOfLink = 64 * mega
export const mostOfNetwork = 512 * mega

const mostSenders = 20_000

interface DailyBytes {
  /** Counts a form that anyone may send; a form that takes an account counts nothing yet. */
  readonly ofOpen: CountBytes
  /** Counts a form that takes an account, sent without a session: what was typed goes back to the browser. */
  readonly ofStranger: CountBytes
}

type CountBytes = (context: Context, route: Extract<Route, { method: 'POST' }>) => void

/**
 * Daily limits on the bytes sent without an account, by private link and by network. A body without a length counts as the
 * largest body that its route accepts.
 */
export function dailyBytes(clock: Clock): DailyBytes {
  const ofLinks = dayCounter(clock, mostOfLink)
  const ofNetworks = dayCounter(clock, mostOfNetwork)
  const count: CountBytes = (context, { body }) => {
    const announced = context.req.header('content-length')
    const bytes = announced === undefined ? body.bytes : Number(announced)
    const [secret, address] = [context.req.param('secret'), clientAddress(context)]
    if (address) ofNetworks(networkOf(address), bytes)
    if (secret) ofLinks(secret, bytes)
  }
  return { ofOpen: (context, route) => !takesAccount(route.who) && count(context, route), ofStranger: count }
}

/** Counts what each sender sends in a day. Throws `too-many-bytes` beyond `most`. */
export function dayCounter(clock: Clock, most: number): (sender: string, bytes: number) => void {
  let day = 0
  let sent = new Map<string, number>()
  return (sender, bytes) => {
    const today = Math.floor(clock().getTime() / dayMilliseconds)
    if (today !== day) sent = new Map()
    day = today
    const total = (sent.get(sender) ?? 0) + bytes
    if (total > most) throw new AppError('too-many', 'too-many-bytes')
    sent.delete(sender)
    sent.set(sender, total)
    forgetFirst(sent, mostSenders)
  }
}
