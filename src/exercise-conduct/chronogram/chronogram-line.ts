import { frenchSpaces, type Issue } from '#kernel'
import { type ChronogramColumn, chronogramColumns, plainWord } from './columns.ts'

const longestText = 4_000

/** A filled cell, with the name by which a person finds it: `D7`. */
export interface ChronogramCell {
  readonly row: number
  readonly column: number
  readonly name: string
  readonly value: string | number | boolean
  readonly nature?: string
}

/** The place of each known column. */
export type Headings = ReadonlyMap<ChronogramColumn, number>

export function wordOf(id: ChronogramColumn): string {
  return chronogramColumns.find((column) => column.id === id)?.heading ?? id
}

export type Line = ReturnType<typeof lineOf>

/** One line of a sheet, by column; a formula is a fault, since its value may be old. */
export function lineOf(filled: readonly ChronogramCell[], columns: Headings, issues: Issue[]) {
  const cellOf = (id: ChronogramColumn) => filled.find(({ column }) => column === columns.get(id))
  const row = (filled[0]?.row ?? 0) + 1
  const issue = (id: ChronogramColumn, code: Issue['code'], values: Issue['values'] = {}): Issue => {
    return { path: cellOf(id)?.name ?? `ligne ${row}, ${wordOf(id)}`, code, values }
  }
  const text = (id: ChronogramColumn): string => {
    const cell = cellOf(id)
    if (!cell) return ''
    if (cell.nature === 'formula' || cell.nature === 'error') {
      issues.push(issue(id, 'chronogram-formula'))
      return ''
    }
    const value = String(cell.value).trim()
    if (value.length > longestText) issues.push(issue(id, 'chronogram-text-too-long', { maximum: longestText }))
    return frenchSpaces(value.slice(0, longestText))
  }
  return {
    issue,
    cellOf,
    text,
    isEmpty: [...columns.values()].every((column) => !filled.some((cell) => cell.column === column)),
    isYes: (id: ChronogramColumn) => ['oui', 'x', 'vrai', 'true'].includes(plainWord(text(id))),
    needed: (id: ChronogramColumn) => {
      const value = text(id)
      if (value === '' && columns.has(id)) issues.push(issue(id, 'chronogram-cell-empty', { column: wordOf(id) }))
      return value
    },
  }
}
