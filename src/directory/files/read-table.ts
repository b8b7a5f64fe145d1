import { runApart } from '#threads'
import type { ColumnedFile, WantedColumns } from './columned-file.ts'
import type work from './table-thread.ts'

/** Reads an uploaded CSV in a thread. Throws the errors of `readColumnedFile` and `runApart`. */
export async function readTable<Column extends string>(
  bytes: Uint8Array,
  wanted: WantedColumns<Column>,
): Promise<ColumnedFile<Column>> {
  const file = await runApart<typeof work>(new URL('./table-thread.ts', import.meta.url), { bytes, ...wanted })
  return file as ColumnedFile<Column>
}
