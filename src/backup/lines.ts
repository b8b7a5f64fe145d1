const lineFeed = 10

/** The longest line accepted, in bytes. The longest rows, submitted documents and logos, are far shorter. */
const longestLine = 100_000_000

/** The bytes are not the lines of a backup: the last line has no end, or a line is too long. */
export class NotLines extends Error {}

/** Splits bytes into lines, at line feeds only. Each line is given without its line feed. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let begun: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    let start = 0
    for (let stop = chunk.indexOf(lineFeed); stop >= 0; stop = chunk.indexOf(lineFeed, start)) {
      yield joined([...begun, chunk.subarray(start, stop)])
      begun = []
      length = 0
      start = stop + 1
    }
    begun.push(chunk.subarray(start))
    length += chunk.length - start
    if (length > longestLine) throw new NotLines()
  }
  if (length > 0) throw new NotLines()
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts
  if (parts.length === 1 && only) return only
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
