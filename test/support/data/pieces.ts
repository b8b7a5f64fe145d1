/** The bytes of a file that is made in pieces. */
export async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const read: Uint8Array[] = []
  for await (const piece of pieces) read.push(piece)
  return new Uint8Array(Buffer.concat(read))
}
