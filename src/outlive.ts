import { faultLine } from '#kernel'

/**
 * Lets the server go on when nobody takes what it prints any more: `npm start | head`, a journal that was restarted, a log on a
 * full disk. Without a listener, Node ends the process at the first line that cannot be written, and cannot say why.
 */
export function outliveLostOutput(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}

/**
 * A command does its work also when its reader has read enough (`cli … | head`). What it prints is its result: `refuse` is
 * called when the result cannot be written, for instance on a full disk.
 */
export function refuseLostResult(refuse: (error: Error) => void): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') refuse(error)
  })
  process.stderr.on('error', () => undefined)
}

/**
 * A promise that nobody awaits belongs to one request, or to one step of the upkeep: its fault is printed, and the server goes on for
 * the others. After any other fault that nothing caught the process ends, and says why: it may be half done.
 */
export function outliveStrayPromises(): void {
  process.on('unhandledRejection', (error) => console.error(faultLine(error)))
}
