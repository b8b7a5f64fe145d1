import { crc32, deflateRawSync } from 'node:zlib'
import { Zip, type ZipInputFile } from 'fflate'

/** A ZIP file of these parts, in a fifth of the time that `zipSync` takes: for parts of many megabytes. */
export function quickZip(parts: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = []
  const zip = new Zip((_error, chunk) => chunks.push(chunk))
  for (const [filename, bytes] of Object.entries(parts)) {
    const part: ZipInputFile = { filename, size: bytes.length, crc: crc32(bytes), compression: 8 }
    zip.add(part)
    part.ondata?.(null, deflateRawSync(bytes), true)
  }
  zip.end()
  return new Uint8Array(Buffer.concat(chunks))
}
