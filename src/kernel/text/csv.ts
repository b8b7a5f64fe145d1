export type CsvRow = readonly (string | number)[]

/**
 * Rows as CSV for spreadsheets: semicolons and a byte order mark, as French Excel expects. An apostrophe precedes text that a
 * spreadsheet would execute as a formula: at the beginning of a cell, and inside it where a reader that splits at commas, tabs
 * or line breaks would begin another cell. Numbers have a decimal comma: French Excel takes `57.14` for a text, and `1.5` for a day.
 */
export function csv(rows: readonly CsvRow[]): string {
  return [...csvPieces(rows)].join('')
}

/** Long enough to be sent at once, short enough to keep nobody waiting. */
const pieceLength = 64 * 1024

/** A CSV file a piece at a time: its rows are asked for as its pieces are. */
export function* csvPieces(rows: Iterable<CsvRow>): Generator<string> {
  let piece = '\uFEFF'
  for (const row of rows) {
    piece += `${row.map(cell).join(';')}\r\n`
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
  }
  yield piece
}

/** A number as it is typed in France. */
export function withDecimalComma(number: number): string {
  return String(number).replace('.', ',')
}

function cell(value: string | number): string {
  if (typeof value === 'number') return `"${withDecimalComma(value)}"`
  return `"${neutralised(value).replaceAll('"', '""')}"`
}

/** The beginnings of cells, for any reader, and the characters that spreadsheets skip before `= + - @`. */
const formula = /(^|[,;\n|])([\s\p{Cc}\p{Cf}"']*)(?=[=+\-@])/gu

/** A tab or a carriage return at the beginning of a cell is dangerous too. A space and a line break say as much. */
function neutralised(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ').replace(formula, "$1$2'")
}
