import type { Issue } from '#kernel'

/** `ligne 12, colonne « jour »` */
export function placeIn(line: string, column: string): string {
  return `${line}, colonne «\u00A0${column}\u00A0»`
}

/** Faults of what a line says, each at its column: `columns` gives the column by the name of the field. */
export function atColumns(issues: readonly Issue[], line: string, columns: Readonly<Record<string, string>>): Issue[] {
  return issues.map((issue) => ({ ...issue, path: placeIn(line, columns[issue.path] ?? issue.path) }))
}
