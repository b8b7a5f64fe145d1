import { columnedFileTooLarge } from '#directory'
import { readSmallFile } from './small-file.ts'

/** Reads the CSV that a command imports. Throws when it is larger than the limit. */
export function readColumnedFile(path: string, largestBytes: number): Promise<Uint8Array> {
  return readSmallFile(path, { bytes: largestBytes, ...columnedFileTooLarge(largestBytes) })
}
