import { existsSync } from 'node:fs'

const nicePaths = ['/usr/bin/nice', '/bin/nice']

/** A tenth of the share of another process that wants the same processor. */
const niceness = 10

/** The words before a command that leaves the processors to all others who want them; none where the system has no `nice` (POSIX). */
export function atLowPriority(): readonly string[] {
  const path = nicePaths.find((path) => existsSync(path))
  return path ? [path, '-n', String(niceness)] : []
}
