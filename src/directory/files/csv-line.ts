import { parse } from 'csv-parse/sync'

/** The fields of one line; undefined when a quotation mark is not closed. */
export function splitCsvLine(line: string, separator: ';' | ','): string[] | undefined {
  if (!line.includes('"')) return line.split(separator)
  try {
    return parse(line, { delimiter: separator, relax_quotes: true, relax_column_count: true })[0] ?? []
  } catch {
    return undefined
  }
}
