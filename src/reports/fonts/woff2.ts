import { brotliDecompressSync } from 'node:zlib'

/* The characters of a font, read from the table `cmap` (OpenType) in its WOFF2 file: https://www.w3.org/TR/WOFF2/ */

const headerBytes = 48
const cmapFlag = 0
const arbitraryTag = 0x3f
/** Tables 10 and 11 of the known tags, `glyf` and `loca`, are the only tables that WOFF2 transforms by default. */
const transformedByDefault = [10, 11]

/** The code points of a font. Throws when the file is not a WOFF2 font. */
export function charactersOf(font: Buffer): ReadonlySet<number> {
  if (font.toString('latin1', 0, 4) !== 'wOF2') throw new Error('not a WOFF2 font')
  const tableCount = font.readUInt16BE(12)
  const compressedBytes = font.readUInt32BE(20)
  let at = headerBytes
  let start = 0
  let cmap: readonly [start: number, length: number] | undefined
  const number = () => {
    let value = 0
    for (let byte = 0x80; byte & 0x80; ) {
      byte = font.readUInt8(at++)
      value = value * 128 + (byte & 0x7f)
    }
    return value
  }
  for (let table = 0; table < tableCount; table += 1) {
    const flags = font.readUInt8(at++)
    const tag = flags & arbitraryTag
    if (tag === arbitraryTag) at += 4
    const originalLength = number()
    const isTransformed = transformedByDefault.includes(tag) === (flags >> 6 === 0)
    const length = isTransformed ? number() : originalLength
    if (tag === cmapFlag) cmap = [start, length]
    start += length
  }
  if (!cmap) throw new Error('a font without characters')
  const tables = brotliDecompressSync(font.subarray(at, at + compressedBytes))
  return codePoints(tables.subarray(cmap[0], cmap[0] + cmap[1]))
}

/** Formats 4 and 12 are the two that web fonts use. */
function codePoints(cmap: Buffer): Set<number> {
  const found = new Set<number>()
  for (let record = 0; record < cmap.readUInt16BE(2); record += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + record * 8 + 4))
    const format = table.readUInt16BE(0)
    if (format === 4) addSegments(table, found)
    if (format === 12) addGroups(table, found)
  }
  return found
}

function addSegments(table: Buffer, found: Set<number>): void {
  const doubled = table.readUInt16BE(6)
  for (let segment = 0; segment < doubled; segment += 2) {
    const last = table.readUInt16BE(14 + segment)
    const first = table.readUInt16BE(16 + doubled + segment)
    const delta = table.readUInt16BE(16 + 2 * doubled + segment)
    const rangeAt = 16 + 3 * doubled + segment
    const range = table.readUInt16BE(rangeAt)
    for (let code = first; code <= last && code !== 0xffff; code += 1) {
      const glyph = range === 0 ? code + delta : table.readUInt16BE(rangeAt + range + 2 * (code - first))
      if ((glyph & 0xffff) !== 0) found.add(code)
    }
  }
}

function addGroups(table: Buffer, found: Set<number>): void {
  const groups = table.readUInt32BE(12)
  for (let at = 16; at < 16 + groups * 12; at += 12) {
    const [first, last] = [table.readUInt32BE(at), table.readUInt32BE(at + 4)]
    for (let code = first; code <= last; code += 1) found.add(code)
  }
}
