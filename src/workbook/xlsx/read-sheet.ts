import { AppError } from '#kernel'
import { mostRows } from '../limits.ts'
import { type Budget, checkCellLength } from './budget.ts'
import type { ShownAs, ShownWithUnit } from './number-formats.ts'
import { textCollector } from './shared-strings.ts'
import { cellPosition } from './sheet.ts'
import { longestEscape, plainText } from './text.ts'
import { readXml } from './xml.ts'

/** A filled cell. */
export interface ReadCell {
  /** Counted from 0. */
  readonly row: number
  readonly column: number
  readonly value: string | number | boolean
  /** A computed value, an error value (`#REF!`), or a number shown as something else. */
  readonly nature?: 'formula' | 'error' | Exclude<ShownAs, ShownWithUnit>
  /** Shown beside the number by the format of the cell: « jours ». */
  readonly unit?: string
}

export interface ReadSheet {
  readonly name: string
  readonly cells: readonly ReadCell[]
  /** `D7:D9` */
  readonly merged: readonly string[]
}

interface Lookups {
  readonly budget: Budget
  readonly strings: readonly string[]
  readonly formats: ReadonlyMap<number, ShownAs>
}

/** Long enough for `AAA1048576:XFD1048576`. */
const longestRange = 40

interface OpenCell {
  row: number
  column: number
  type: string
  style: number
  formula: boolean
  value: string
}

/** Reads the cells of a sheet. Throws too-large beyond the size of any questionnaire. */
export function readSheet(name: string, xml: string, lookups: Lookups): ReadSheet {
  const cells: ReadCell[] = []
  const merged: string[] = []
  const inline = textCollector()
  const next = { row: 0, column: 0 }
  let rows = 0
  let cell: OpenCell | undefined
  let inValue = false
  readXml(xml, {
    open: (element, attribute) => {
      if (element === 'row') {
        next.row = attribute('r') ? Number(attribute('r')) - 1 : next.row
        next.column = 0
      } else if (element === 'c') {
        const { row, column } = cellPosition(attribute('r') ?? '') ?? next
        const style = Number(attribute('s') ?? 0)
        cell = { row, column, style, type: attribute('t') ?? 'n', formula: false, value: '' }
        inline.start()
      } else if (element === 'mergeCell') {
        const range = attribute('ref')?.slice(0, longestRange) ?? ''
        lookups.budget.spend(range)
        merged.push(range)
      } else if (element === 'f' && cell) cell.formula = true
      else if (element === 'v') inValue = true
      else inline.open(element)
    },
    text: (text) => {
      if (inValue && cell) {
        cell.value += text
        checkCellLength(cell.value.length / longestEscape)
      } else inline.text(text)
    },
    close: (element) => {
      if (element === 'v') inValue = false
      else if (element === 'row') next.row += 1
      else if (element !== 'c' || !cell) inline.close(element)
      else {
        next.column = cell.column + 1
        if (cell.type === 'inlineStr') cell.value = inline.end()
        const read = readCell(cell, lookups)
        cell = undefined
        if (!read) return
        lookups.budget.spend(read.value)
        if (read.row !== cells.at(-1)?.row) rows += 1
        if (rows > mostRows) throw new AppError('too-large', 'workbook-too-many-rows')
        cells.push(read)
      }
    },
  })
  return { name, cells, merged }
}

/** Undefined for a cell that only has a style. */
function readCell(cell: OpenCell, { strings, formats }: Lookups): ReadCell | undefined {
  const { row, column, type, formula, style } = cell
  const value = writtenValue(cell, strings)
  if (formula) return { row, column, value: value ?? '', nature: 'formula' }
  if (value === undefined || value === '') return undefined
  if (type === 'e') return { row, column, value, nature: 'error' }
  const shown = typeof value === 'number' ? formats.get(style) : undefined
  if (typeof shown === 'object') return { row, column, value, ...shown }
  return { row, column, value, ...(shown ? { nature: shown } : {}) }
}

function writtenValue({ type, value }: OpenCell, strings: readonly string[]): ReadCell['value'] | undefined {
  if (type === 'inlineStr') return value
  if (value.trim() === '') return undefined
  if (type === 's') return strings[Number(value)]
  if (type === 'b') return value.trim() === '1' || value.trim() === 'true'
  if (type !== 'n') {
    const text = plainText(value)
    checkCellLength(text.length)
    return text
  }
  const number = Number(value)
  return Number.isFinite(number) ? number : value
}
