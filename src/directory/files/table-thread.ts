import { type ColumnedFile, readColumnedFile, type WantedColumns } from './columned-file.ts'

/** Runs in the thread of `read-table.ts`. */
export default function read({
  bytes,
  ...wanted
}: WantedColumns<string> & { readonly bytes: Uint8Array }): ColumnedFile<string> {
  return readColumnedFile(bytes, wanted)
}
