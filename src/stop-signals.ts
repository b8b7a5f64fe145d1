import { isatty } from 'node:tty'
import { faultLine } from '#kernel'
import type { ServerCode } from './errors.ts'

/**
 * Calls `end` at the first signal that asks the server to stop, and prints the signal: a server that ended says why. `end` gets the
 * promise of the printed words, so that the process waits for them.
 *
 * A closed terminal (SIGHUP) stops a server that was started in a terminal. Node forgets what `nohup` asked for, so a server
 * without any terminal, as `nohup` and services start it, goes on.
 */
export function onStopSignal(end: (said: Promise<void>) => void): void {
  let isStopping = false
  const stop = (signal: string) => {
    if (!isStopping) end(say('server-stopping', { signal }))
    isStopping = true
  }
  // The second time, the system ends the process at once.
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  // Asked now: a terminal that was closed is none.
  const hasTerminal = [0, 1, 2].some((stream) => isatty(stream))
  process.on('SIGHUP', (signal) => (hasTerminal ? stop(signal) : say('server-outlives-terminal')))
}

/** The sentences are loaded now: the start does without them. */
export async function say(code: ServerCode, values: Readonly<Record<string, string>> = {}): Promise<void> {
  try {
    const { sentence } = await import('#messages')
    console.warn(sentence(code, values))
  } catch (error) {
    console.error(code, faultLine(error))
  }
}
