import { askerOf, type Context } from '#kernel'
import { runApart } from '#threads'
import type readColumnHere from '../xlsx/read-column.ts'

/**
 * Turns a workbook into a CSV that holds one of its columns, found by its heading, so that a table is read in one way whatever
 * file it came in. Any other file is returned as it is. Throws the refusals of a workbook, and those of `runApart`.
 */
export async function columnOfWorkbook(context: Context, bytes: Uint8Array, heading: string): Promise<Uint8Array> {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (!isArchive) return bytes
  const work = new URL('../xlsx/read-column.ts', import.meta.url)
  const text = await runApart<typeof readColumnHere>(askerOf(context), work, { bytes, heading })
  return new TextEncoder().encode(text)
}
