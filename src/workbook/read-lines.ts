import type { Issue } from '#kernel'
import { columnOf, headings, moreHeading } from './columns.ts'
import { headingRowOf } from './find-sheets.ts'
import { reading } from './labels.ts'
import type { RowLayout, SheetLayout } from './layout.ts'
import { cellPlace, sheetPlace } from './words.ts'
import type { ReadCell, ReadSheet } from './xlsx/read-sheet.ts'
import { cellName, cellPosition } from './xlsx/sheet.ts'

/** A recognised line of a sheet. */
export interface ReadLine {
  readonly sheet: string
  readonly row: number
  /** The cells by column, from 0. */
  readonly cells: ReadonlyMap<number, ReadCell>
  /** False when a fault of the line, already listed, makes its meaning uncertain. */
  readonly sure: boolean
}

export interface ReadLines {
  /** Row id -> line. */
  readonly lines: ReadonlyMap<string, ReadLine>
  readonly issues: readonly Issue[]
}

const idColumn = columnOf('id')
const questionColumn = columnOf('question')
const lastColumn = headings.length - 1

/** Recognises the lines of one sheet by their identifiers, whatever their order. */
export function readLines(sheet: ReadSheet, layout: SheetLayout): ReadLines {
  const headingRow = headingRowOf(sheet)
  const headingIssues = checkHeadings(sheet, headingRow)
  if (headingRow === undefined || headingIssues.length > 0) return { lines: new Map(), issues: headingIssues }
  const expected = new Map(layout.rows.map((row) => [row.id, row]))
  const merged = mergedRows(sheet, headingRow)
  const issues: Issue[] = [...merged.issues]
  const lines = new Map<string, ReadLine>()
  for (const [row, cells] of rowsBelow(withoutMore(sheet, headingRow), headingRow)) {
    const id = String(cells.get(idColumn)?.value ?? '').trim()
    const twin = lines.get(id)
    const faults = [
      ...checkCells(sheet.name, row, cells),
      ...checkIdentity(sheet.name, row, cells, expected.get(id), twin),
    ]
    issues.push(...faults)
    if (!expected.has(id)) continue
    if (twin) lines.set(id, { ...twin, sure: false })
    else lines.set(id, { sheet: sheet.name, row, cells, sure: faults.length === 0 && !merged.touches(row) })
  }
  for (const { id } of layout.rows) {
    if (!lines.has(id)) issues.push({ path: sheetPlace(sheet.name), code: 'workbook-line-missing', values: { id } })
  }
  return { lines, issues }
}

function checkHeadings({ name, cells }: ReadSheet, row: number | undefined): Issue[] {
  if (row === undefined) {
    return [{ path: sheetPlace(name), code: 'workbook-headings-missing', values: { headings: headings.join(', ') } }]
  }
  const first = new Map(cells.filter((cell) => cell.row === row).map((cell) => [cell.column, String(cell.value)]))
  return headings.flatMap((expected, column) =>
    reading(first.get(column) ?? '') === reading(expected)
      ? []
      : [{ path: cellPlace(name, cellName(row, column)), code: 'workbook-column-missing', values: { expected } }],
  )
}

/**
 * The sheet without the column « En savoir plus », which holds no answer, unless somebody added another column there.
 */
function withoutMore(sheet: ReadSheet, headingRow: number): ReadSheet {
  const isMore = ({ column }: ReadCell) => column === columnOf('more')
  const heading = sheet.cells.find((cell) => cell.row === headingRow && isMore(cell))
  if (reading(String(heading?.value ?? '')) !== reading(moreHeading)) return sheet
  return { ...sheet, cells: sheet.cells.filter((cell) => !isMore(cell)) }
}

/** The lines below the headings, by row; only filled cells. */
function rowsBelow({ cells }: ReadSheet, headingRow: number): Map<number, Map<number, ReadCell>> {
  const rows = new Map<number, Map<number, ReadCell>>()
  for (const cell of cells) {
    if (cell.row <= headingRow) continue
    const row = rows.get(cell.row) ?? new Map<number, ReadCell>()
    rows.set(cell.row, row.set(cell.column, cell))
  }
  return rows
}

/**
 * A merged cell shows one answer over several lines, so its question is unknown. Merged cells above the headings are
 * allowed: people put titles there.
 */
function mergedRows({ name, merged }: ReadSheet, headingRow: number) {
  const ranges = merged.flatMap((range) => {
    const [start, end = start] = range.split(':').map((corner) => cellPosition(corner))
    const isBelow = start && end && end.row > headingRow && start.column <= lastColumn
    return isBelow ? [{ range, from: start.row, to: end.row }] : []
  })
  return {
    issues: ranges.map(({ range }): Issue => ({ path: cellPlace(name, range), code: 'workbook-cells-merged' })),
    touches: (row: number) => ranges.some(({ from, to }) => row >= from && row <= to),
  }
}

function checkCells(sheet: string, row: number, cells: ReadonlyMap<number, ReadCell>): Issue[] {
  return [...cells.values()].flatMap(({ column, nature }): Issue[] => {
    const path = cellPlace(sheet, cellName(row, column))
    if (column > lastColumn) return [{ path, code: 'workbook-cell-outside' }]
    if (nature === 'formula') return [{ path, code: 'workbook-cell-formula' }]
    return nature === 'error' ? [{ path, code: 'workbook-cell-error' }] : []
  })
}

function checkIdentity(
  sheet: string,
  row: number,
  cells: ReadonlyMap<number, ReadCell>,
  expected: RowLayout | undefined,
  twin: ReadLine | undefined,
): Issue[] {
  const id = String(cells.get(idColumn)?.value ?? '').trim()
  const path = cellPlace(sheet, cellName(row, idColumn))
  // Content outside the columns is only listed as a fault.
  if (id === '' && Math.min(...cells.keys()) > lastColumn) return []
  if (id === '') return [{ path, code: 'workbook-id-missing' }]
  if (!expected) return [{ path, code: 'workbook-id-unknown', values: { value: id.slice(0, 60) } }]
  if (twin) return [{ path, code: 'workbook-id-repeated', values: { value: id, other: cellName(twin.row, idColumn) } }]
  if (reading(String(cells.get(questionColumn)?.value ?? '')) === reading(expected.text)) return []
  return [{ path: cellPlace(sheet, cellName(row, questionColumn)), code: 'workbook-question-changed' }]
}
