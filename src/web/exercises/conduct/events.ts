import type { Context } from 'hono'
import { clientAddress } from '#http'
import { AppError, networkOf } from '#kernel'
import type { App } from '../../../app.ts'
import { broadcastOf } from './broadcast.ts'

/**
 * Open connections at once: of one link or account, and of one network. Twenty people may play one role on their telephones, each
 * with a page that sleeps beside the one that they read; and a hospital group plays behind one address.
 */
export const mostByHolder = 60
const mostByNetwork = 600
/** A page then connects again, and its right is asked again. */
const longestMilliseconds = 10 * 60_000
const encoder = new TextEncoder()

const open = new Map<string, number>()

function enter(key: string, most: number): () => void {
  const count = open.get(key) ?? 0
  if (count >= most) throw new AppError('too-many', 'run-too-many-watchers')
  open.set(key, count + 1)
  return () => {
    const left = (open.get(key) ?? 1) - 1
    if (left > 0) open.set(key, left)
    else open.delete(key)
  }
}

interface Followed {
  readonly runId: string
  readonly counts: 'changes' | 'revision'
  /** Who follows: a link or an account. */
  readonly holder: string
}

/**
 * Server-sent events: each message holds the time of the server, the time of the exercise and a count. The page that sees
 * another count asks for its content, with its right checked as for any page: no text of the exercise passes here.
 */
export function sendEvents(app: App, context: Context, { runId, counts, holder }: Followed): Response {
  const address = clientAddress(context)
  const leaveHolder = enter(`holder ${holder}`, mostByHolder)
  let leaveNetwork: () => void = () => undefined
  try {
    if (address !== undefined) leaveNetwork = enter(`network ${networkOf(address)}`, mostByNetwork)
  } catch (error) {
    leaveHolder()
    throw error
  }
  let end: () => void = () => undefined
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string) => controller.enqueue(encoder.encode(text))
      write('retry: 2000\n\n')
      const stop = broadcastOf(app).watch({
        runId,
        counts,
        tell: (mark) => {
          const { state, elapsedMilliseconds } = mark
          write(
            `data: ${JSON.stringify({ now: app.clock().getTime(), elapsed: elapsedMilliseconds, state, count: mark[counts] })}\n\n`,
          )
        },
      })
      const timer = setTimeout(() => end(), longestMilliseconds)
      timer.unref()
      let ended = false
      end = () => {
        if (ended) return
        ended = true
        stop()
        clearTimeout(timer)
        app.stopping.signal.removeEventListener('abort', end)
        leaveHolder()
        leaveNetwork()
        try {
          controller.close()
        } catch {
          // The browser left first.
        }
      }
      app.stopping.signal.addEventListener('abort', end)
      if (app.stopping.signal.aborted) end()
    },
    cancel: () => end(),
  })
  context.header('Content-Type', 'text/event-stream; charset=utf-8')
  context.header('X-Accel-Buffering', 'no')
  return context.body(stream)
}
