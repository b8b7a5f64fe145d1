import { type ColumnedFile, readColumnedFile, type WantedColumns } from './columned-file.ts'

/** What the thread of `read-table.ts` does. */
export default function read({
  bytes,
  ...wanted
}: WantedColumns<string> & { readonly bytes: Uint8Array }): ColumnedFile<string> {
  return readColumnedFile(bytes, wanted)
}
