import type { Context } from 'hono'
import { csv } from '#kernel'
import { type WrittenTable, writeTable } from '#workbook'
import { sendFile } from '../http/answers/answer.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Sends a table as the file that the address asks for: XLSX and CSV hold the same rows. */
export async function sendTable(context: Context, table: WrittenTable, name: string) {
  if (context.req.path.endsWith('.xlsx')) {
    return sendFile(context, { type: xlsx, name: `${name}.xlsx`, content: await writeTable(table) })
  }
  const content = csv([table.head, ...table.rows.map((row) => row.map(String))])
  return sendFile(context, { type: 'text/csv; charset=utf-8', name: `${name}.csv`, content })
}
