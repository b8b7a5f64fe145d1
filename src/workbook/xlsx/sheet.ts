/** The style of a cell, and whether it may be edited. `text…`: typed content stays text, even a formula. */
export type CellStyle = 'title' | 'plain' | 'heading' | 'identifier' | 'question' | 'help' | 'text' | 'number' | 'date'

/** The styles of editable cells. All other cells are locked, except in a free sheet. */
export const openStyles: readonly CellStyle[] = ['text', 'number', 'date']

export interface Cell {
  /** A text is always written as text: it can never become a formula. */
  readonly value?: string | number
  readonly style: CellStyle
}

/** The input allowed in a cell, with the prompt shown on selection and the error shown for other input. */
export interface Validation {
  /** `D7` */
  readonly cell: string
  readonly type: 'list' | 'custom' | 'textLength'
  /** `Choix!$A$1:$A$4`, a formula, or a length. */
  readonly formula: string
  readonly prompt?: string
  readonly error: string
}

export interface Sheet {
  readonly name: string
  readonly hidden?: boolean
  /** Every cell may be edited, and rows sorted. The other sheets of a file with a free sheet are not locked either. */
  readonly free?: boolean
  /** Column widths, in characters. */
  readonly columnWidths: readonly number[]
  readonly frozenRows?: number
  readonly rows: readonly (readonly (Cell | undefined)[])[]
  readonly validations: readonly Validation[]
}

/** 0 -> `A`, 27 -> `AB` */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last
}

/** Row and column counted from 0: (6, 3) -> `D7` */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`
}

/** `D7` -> row 6, column 3, counted from 0. Undefined when the text is not a cell reference. */
export function cellPosition(name: string): { row: number; column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(name) ?? []
  if (!letters || !digits) return undefined
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(digits) - 1, column: column - 1 }
}
