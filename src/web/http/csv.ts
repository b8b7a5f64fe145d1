/**
 * Rows as CSV for spreadsheets: semicolons and a byte order mark, as French Excel expects.
 * What a spreadsheet would take for a formula is preceded by an apostrophe, so that nothing is ever executed: at the
 * beginning of a cell, and inside it where a reader that splits at commas, tabs or line breaks would begin another one.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`
}

function cell(text: string): string {
  return `"${neutralised(text).replaceAll('"', '""')}"`
}

/** Where a cell begins, for one reader or another, and what spreadsheets skip before `= + - @`. */
const formula = /(^|[,;\n|])([\s\p{Cc}\p{Cf}"']*)(?=[=+\-@])/gu

/** A tab or a carriage return at the beginning of a cell is dangerous too: neither says more than a space or a line break. */
function neutralised(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ').replace(formula, "$1$2'")
}
