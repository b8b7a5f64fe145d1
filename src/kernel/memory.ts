import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

let collect: (() => void) | undefined

/** Gives back the memory that nothing uses any more. It takes some fifty milliseconds. */
export function collectNow(): void {
  collect ??= collector()
  collect()
}

const smallHeapBytes = 120 * 1024 * 1024

/** `collectNow` while the heap is small: collecting a large one would keep others waiting for up to a second. */
export function collectSmallHeap(): void {
  if (process.memoryUsage().heapUsed < smallHeapBytes) collectNow()
}

/** The flag is set for an instant: given on the command line, it makes V8 refuse the compiled code that Node ships. */
function collector(): () => void {
  setFlagsFromString('--expose-gc')
  const gc: () => void = runInNewContext('gc')
  setFlagsFromString('--no-expose-gc')
  return gc
}
