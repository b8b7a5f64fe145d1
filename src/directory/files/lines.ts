import { AppError } from '#kernel'
import type { Line } from '../finess-import/classic-file.ts'

const lineFeed = 10

/** Longest line accepted, in bytes. Those of FINESS stay under 1 000: beyond this, the file is something else. */
const longestLine = 100_000

/** Cuts chunks of bytes into lines, and hands each line to `take` without its line feed. */
export function splitLines(take: (line: Line) => void) {
  let rest: Uint8Array = new Uint8Array()

  function chunk(bytes: Uint8Array) {
    let start = 0
    for (let stop = bytes.indexOf(lineFeed); stop >= 0; stop = bytes.indexOf(lineFeed, start)) {
      take({ bytes: joined(rest, bytes.subarray(start, stop)), terminated: true })
      rest = new Uint8Array()
      start = stop + 1
    }
    rest = joined(rest, bytes.subarray(start))
    if (rest.length > longestLine) throw new AppError('invalid', 'finess-file-foreign')
  }

  function end() {
    if (rest.length > 0) take({ bytes: rest, terminated: false })
  }

  return { chunk, end }
}

function joined(rest: Uint8Array, bytes: Uint8Array): Uint8Array {
  if (rest.length === 0) return bytes
  const both = new Uint8Array(rest.length + bytes.length)
  both.set(rest)
  both.set(bytes, rest.length)
  return both
}
