import { askerOf, type Context } from '#kernel'
import { runApart } from '#threads'
import type { ColumnedFile, WantedColumns } from './columned-file.ts'
import type readTableHere from './table-thread.ts'

/** Reads an uploaded CSV in a thread. Throws the errors of `readColumnedFile` and `runApart`. */
export async function readTable<Column extends string>(
  context: Context,
  bytes: Uint8Array,
  wanted: WantedColumns<Column>,
): Promise<ColumnedFile<Column>> {
  const work = new URL('./table-thread.ts', import.meta.url)
  const file = await runApart<typeof readTableHere>(askerOf(context), work, { bytes, ...wanted })
  return file as ColumnedFile<Column>
}
