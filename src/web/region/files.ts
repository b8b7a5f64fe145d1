import type { Context } from 'hono'
import { type CsvRow, csvPieces } from '#kernel'
import { type WrittenTable, writeTable } from '#workbook'
import { sendChunks } from '../http/answers/answer.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * Sends a table as the file that the address asks for: XLSX and CSV hold the same rows. Both leave a piece at a time: neither the
 * rows nor the file are whole in memory, and other requests are answered between two pieces.
 */
export function sendTable(context: Context, table: WrittenTable, name: string): Response {
  if (context.req.path.endsWith('.xlsx'))
    return sendChunks(context, { type: xlsx, name: `${name}.xlsx`, chunks: writeTable(table) })
  const chunks = csvBytes(table)
  return sendChunks(context, { type: 'text/csv; charset=utf-8', name: `${name}.csv`, chunks, isText: true })
}

async function* csvBytes({ head, rows }: WrittenTable): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for (const piece of csvPieces(lines(head, rows))) yield encoder.encode(piece)
}

function* lines(head: readonly string[], rows: WrittenTable['rows']): Generator<CsvRow> {
  yield head
  yield* rows
}

/** Makes each row when a file asks for it. */
export function* rowsOf<Item>(
  items: Iterable<Item>,
  row: (item: Item) => readonly (string | number)[],
): Generator<readonly (string | number)[]> {
  for (const item of items) yield row(item)
}
