import type { Context } from 'hono'
import { AppError, type Clock, dayMilliseconds, networkOf } from '#kernel'
import type { Route } from '../routing/route.ts'
import { clientAddress } from './client-address.ts'

const mega = 1024 * 1024

/** Bytes accepted in a day without an account: many times the answers, comments and workbooks of a whole hospital. */
export const mostOfLink = 64 * mega
export const mostOfNetwork = 512 * mega

const mostSenders = 20_000

/**
 * Daily limits on the bytes sent without an account, by private link and by network. A body without a length counts as the
 * largest body that its route accepts.
 */
export function dailyBytes(clock: Clock): (context: Context, route: Extract<Route, { method: 'POST' }>) => void {
  const ofLinks = dayCounter(clock, mostOfLink)
  const ofNetworks = dayCounter(clock, mostOfNetwork)
  return (context, { who, body }) => {
    if (!isOpen.has(who)) return
    const announced = context.req.header('content-length')
    const bytes = announced === undefined ? body.bytes : Number(announced)
    const [secret, address] = [context.req.param('secret'), clientAddress(context)]
    if (address) ofNetworks(networkOf(address), bytes)
    if (secret) ofLinks(secret, bytes)
  }
}

const isOpen: ReadonlySet<Route['who']> = new Set(['anyone', 'link', 'delegate', 'single-use'])

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
    if (sent.size > mostSenders) sent.delete(sent.keys().next().value ?? '')
  }
}
