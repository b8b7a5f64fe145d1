/** A line of a stack, as V8 writes it. Text that a user typed does not end with a line and a column. */
const frame =
  /^ {4}at (?:[\w$.<>[\]# ]+ \()?(?:async )?(?:(?:file:\/\/|node:|\/)[^()]*:\d+:\d+|<anonymous>|index \d+)\)?$/
const mostFrames = 12

/**
 * An unexpected error as one line of the server's output: its class, the code of the driver or of the system, and where in
 * the code it happened. The message is left out: database drivers put the values being written into it, and a value may be
 * an answer.
 */
export function faultLine(error: unknown): string {
  const names = causesOf(error).map((cause) => [className(cause), ownCode(cause)].filter(Boolean).join(' '))
  const places = framesOf(error)
  return [names.join(', caused by '), ...places].join(' < ')
}

/**
 * The first code found in an error or its causes: `SQLITE_FULL`, `ECONNREFUSED`, `23505`. Without any code, the class of
 * the last cause.
 */
export function faultCode(error: unknown): string {
  const causes = causesOf(error)
  return causes.map(ownCode).find(Boolean) ?? className(causes.at(-1))
}

/** An error and its causes, outermost first, five at most. */
function causesOf(error: unknown): unknown[] {
  const causes: unknown[] = []
  for (let cause = error; cause !== undefined && causes.length < 5; ) {
    causes.push(cause)
    cause = cause instanceof Error ? cause.cause : undefined
  }
  return causes
}

function className(error: unknown): string {
  return error instanceof Error ? error.constructor.name : typeof error
}

function ownCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^[\w-]{1,60}$/.test(code) ? code : undefined
}

/** The places at the end of the stack. Whatever stands before them belongs to the message, which may hold an answer. */
function framesOf(error: unknown): string[] {
  if (!(error instanceof Error) || !error.stack) return []
  const at = error.stack.indexOf(error.message)
  const lines = error.stack.slice(at < 0 ? 0 : at + error.message.length).split('\n')
  const first = lines.findLastIndex((line) => !frame.test(line)) + 1
  return lines.slice(first, first + mostFrames).map((line) => line.trim())
}
