import type { Server } from 'node:http'

/** A telephone in a lift comes back within this time; whoever reads nothing for longer holds memory for nobody. */
const patienceMilliseconds = 30_000

/**
 * Ends a connection when no byte of what waits for it was taken for half a minute. A server that is silent itself, because it
 * makes the answer or has no event to tell, is waited for.
 */
export function endStalledReaders(server: Server, patience = patienceMilliseconds): void {
  server.setTimeout(patience, (socket) => {
    // Between two requests Node sets a patience of its own: the connection is idle.
    const isAnswering = socket.timeout === patience
    if (isAnswering && socket.writableLength === 0) socket.setTimeout(patience)
    else socket.destroy()
  })
}
