/**
 * Rows as CSV for spreadsheets: semicolons and a byte order mark, as French Excel expects.
 * A cell that a spreadsheet would take for a formula is preceded by an apostrophe, so that nothing is ever executed.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`
}

function cell(text: string): string {
  return `"${neutralised(text).replaceAll('"', '""')}"`
}

/** Spreadsheets also skip white space and control characters before `= + - @`. */
function neutralised(text: string): string {
  return /^[\s\p{Cc}\p{Cf}]*[=+\-@]|^[\t\r]/u.test(text) ? `'${text}` : text
}
