/** The beginning of a PNG of this size, and whatever follows. */
export function pngOf(width: number, height: number, rest = ''): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(24)
  head.write('\x89PNG\r\n\x1a\n', 'latin1')
  head.writeUInt32BE(13, 8)
  head.write('IHDR', 12)
  head.writeUInt32BE(width, 16)
  head.writeUInt32BE(height, 20)
  return Uint8Array.from([...head, ...Buffer.from(rest)])
}
