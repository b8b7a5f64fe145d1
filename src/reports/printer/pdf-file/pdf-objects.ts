/** A PDF as its objects, in the form that Chromium writes: a plain table of offsets at the end, no compressed objects. */
export interface PdfObjects {
  /** Everything before the first object. */
  readonly head: Buffer
  /** By number: `12 0 obj … endobj`. */
  readonly objects: ReadonlyMap<number, Buffer>
  /** Number of the catalogue. */
  readonly root: number
  /** The number of the object that describes the document (`Info`), when there is one. */
  readonly info: number | undefined
}

/** Undefined when the file does not have that form. */
export function readPdfObjects(file: Buffer): PdfObjects | undefined {
  const tail = file.toString('latin1', Math.max(0, file.length - 1024))
  const tableAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1])
  const table = Number.isNaN(tableAt) ? '' : file.toString('latin1', tableAt)
  const root = reference(table, 'Root')
  if (!table.startsWith('xref\n0 ') || root === undefined) return undefined
  const offsets = [...table.matchAll(/^(\d{10}) \d{5} ([nf]) ?$/gm)]
    .map(([, offset, kind], number) => ({ number, at: Number(offset), used: kind === 'n' }))
    .filter(({ used }) => used)
    .sort((a, b) => a.at - b.at)
  const objects = new Map(
    offsets.map(({ number, at }, place) => [number, file.subarray(at, offsets[place + 1]?.at ?? tableAt)]),
  )
  return { head: file.subarray(0, offsets[0]?.at), objects, root, info: reference(table, 'Info') }
}

/** Writes the file again, with a new table of offsets. */
export function writePdfObjects({ head, objects, root, info }: PdfObjects): Buffer {
  const size = Math.max(0, ...objects.keys()) + 1
  const offsets = new Map<number, number>()
  const parts = [head]
  let at = head.length
  for (const [number, object] of objects) {
    offsets.set(number, at)
    parts.push(object)
    at += object.length
  }
  const lines = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number)
    return offset === undefined ? '0000000000 65535 f ' : `${String(offset).padStart(10, '0')} 00000 n `
  })
  const described = info === undefined ? '' : `/Info ${info} 0 R`
  const table = `xref\n0 ${size}\n${lines.join('\n')}\ntrailer\n<</Size ${size}\n/Root ${root} 0 R\n${described}>>\nstartxref\n${at}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(table, 'latin1')])
}

/** The number of the object that an entry of a dictionary refers to. */
export function reference(dictionary: string, entry: string): number | undefined {
  const number = new RegExp(`/${entry}\\s+(\\d+)\\s+0\\s+R`).exec(dictionary)?.[1]
  return number === undefined ? undefined : Number(number)
}
