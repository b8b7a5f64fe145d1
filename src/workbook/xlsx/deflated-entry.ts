import { crc32, createDeflateRaw } from 'node:zlib'
import type { Zip, ZipInputFile } from 'fflate'

/** One file of an archive, which takes its text a piece at a time. */
export interface DeflatedEntry {
  write(text: string): Promise<void>
  end(): Promise<void>
}

/**
 * Adds a file to an archive. It is compressed outside the thread that serves: the sheets of a large region are 130 MB of XML, which
 * would take seconds from everybody.
 */
export function addDeflated(zip: Zip, filename: string, mtime: Date): DeflatedEntry {
  const file: ZipInputFile = { filename, mtime, size: 0, crc: 0, compression: 8 }
  zip.add(file)
  const give = (bytes: Uint8Array<ArrayBuffer>, isLast: boolean) => file.ondata?.(null, bytes, isLast)
  const deflate = createDeflateRaw({ level: 6 }).on('data', (bytes: Buffer<ArrayBuffer>) => give(bytes, false))
  return {
    write: (text) => {
      const bytes = Buffer.from(text)
      file.size += bytes.length
      file.crc = crc32(bytes, file.crc)
      return new Promise((resolve, reject) => deflate.write(bytes, (error) => (error ? reject(error) : resolve())))
    },
    end: async () => {
      await new Promise((resolve, reject) => deflate.once('end', resolve).once('error', reject).end())
      give(new Uint8Array(0), true)
    },
  }
}
