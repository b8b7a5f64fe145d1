/** How a cell looks, and whether it may be written in. `text…`: anything typed stays a text, a formula included. */
export type CellStyle = 'title' | 'plain' | 'heading' | 'identifier' | 'question' | 'help' | 'text' | 'number' | 'date'

/** The cells that may be filled. All others are locked, but in a free sheet. */
export const openStyles: readonly CellStyle[] = ['text', 'number', 'date']

export interface Cell {
  /** A text is written as a text whatever it begins with: it can never become a formula. */
  readonly value?: string | number
  readonly style: CellStyle
}

/** What may be typed in a cell, with the words shown when it is selected and when something else was typed. */
export interface Validation {
  /** `D7` */
  readonly cell: string
  readonly type: 'list' | 'custom' | 'textLength'
  /** `Choix!$A$1:$A$4`, a formula, or a length. */
  readonly formula: string
  readonly prompt?: string
  readonly error: string
}

/** A sheet to be written. */
export interface Sheet {
  readonly name: string
  readonly hidden?: boolean
  /** Every cell may be written in, and rows sorted. A file of which a sheet is free has no lock on its sheets either. */
  readonly free?: boolean
  /** In characters. */
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

/** Row and column count from 0: (6, 3) -> `D7` */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`
}

/** `D7` -> row 6, column 3, counted from 0. Undefined for what is no name of a cell. */
export function cellPosition(name: string): { row: number; column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(name) ?? []
  if (!letters || !digits) return undefined
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(digits) - 1, column: column - 1 }
}
