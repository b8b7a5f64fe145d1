/*
 * Rows differ a thousandfold: a setting, a submitted document, a part of a file. Pages of rows are cut by weight, so that a
 * copy takes little memory whatever it holds.
 */

/** Characters of rows held at once. */
export const heaviestPage = 4_000_000

const otherValue = 20

/** About how many characters a row holds. */
export function rowWeight(row: Readonly<Record<string, unknown>>): number {
  return Object.values(row).reduce<number>((sum, value) => sum + valueWeight(value), 0)
}

function valueWeight(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null || value instanceof Date) return otherValue
  return JSON.stringify(value).length
}

/** How many rows the next page may hold, from the rows of the last one. */
export function nextPageRows(page: readonly Readonly<Record<string, unknown>>[], most: number): number {
  const weight = page.reduce((sum, row) => sum + rowWeight(row), 1)
  return Math.min(most, Math.max(1, Math.floor((heaviestPage * page.length) / weight)))
}
