/** Places of code, as V8 writes them. Nothing that a user typed has this shape without a line and a column. */
const frame =
  /^ {4}at (?:[\w$.<>[\]# ]+ \()?(?:async )?(?:(?:file:\/\/|node:|\/)[^()]*:\d+:\d+|<anonymous>|index \d+)\)?$/
const mostFrames = 12

/**
 * A fault of ours as one line for the log: its class, the code of the driver or of the system, and where in the code.
 * Never its message: those who write to a database put into it what was being written, which may be an answer.
 */
export function faultLine(error: unknown): string {
  const names = causesOf(error).map((cause) => [className(cause), ownCode(cause)].filter(Boolean).join(' '))
  const places = framesOf(error)
  return [names.join(', caused by '), ...places].join(' < ')
}

/** The first code found in a fault or in its causes: `SQLITE_FULL`, `ECONNREFUSED`, `23505`. Else the name of its class. */
export function faultCode(error: unknown): string {
  const causes = causesOf(error)
  return causes.map(ownCode).find(Boolean) ?? className(causes.at(-1))
}

/** A fault and its causes, from the outside in. */
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

/** The last lines of the stack, as far as they are places: whatever the message holds comes before them. */
function framesOf(error: unknown): string[] {
  if (!(error instanceof Error) || !error.stack) return []
  const at = error.stack.indexOf(error.message)
  const lines = error.stack.slice(at < 0 ? 0 : at + error.message.length).split('\n')
  const first = lines.findLastIndex((line) => !frame.test(line)) + 1
  return lines.slice(first, first + mostFrames).map((line) => line.trim())
}
