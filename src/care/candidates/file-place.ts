import type { Issue } from '#kernel'

/** `ligne 12, colonne « jour »` */
export function placeIn(line: string, column: string): string {
  return `${line}, colonne «\u00A0${column}\u00A0»`
}

/** Faults of what a line says, each at its column: `columns` gives the column by the name of the field. */
export function atColumns(issues: readonly Issue[], line: string, columns: Readonly<Record<string, string>>): Issue[] {
  return issues.map((issue) => ({ ...issue, path: placeIn(line, columns[issue.path] ?? issue.path) }))
}

/** The faults of one line in the order of its columns, whatever found each of them. */
export function inColumnOrder(issues: readonly Issue[], line: string, columns: readonly string[]): Issue[] {
  const places = columns.map((column) => placeIn(line, column))
  return issues.toSorted((one, other) => places.indexOf(one.path) - places.indexOf(other.path))
}
