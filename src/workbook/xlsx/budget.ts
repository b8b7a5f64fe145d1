import { AppError } from '#kernel'
import { longestCell, mostCells, mostCharacters } from '../limits.ts'

/**
 * What may still be collected of a workbook: so many cells, so much text in all. A text that cells share is counted each
 * time one cites it: whatever is done with the cells afterwards costs what they hold.
 */
export function startBudget() {
  let cells = 0
  let characters = 0
  return {
    /** Counts a cell, or anything else that a file can hold as many of. Throws too-large beyond. */
    spend(value: unknown): void {
      cells += 1
      characters += typeof value === 'string' ? value.length : 1
      if (cells > mostCells) throw new AppError('too-large', 'workbook-too-many-rows')
      if (characters > mostCharacters) throw new AppError('too-large', 'workbook-inflates-too-much')
    },
  }
}

export type Budget = ReturnType<typeof startBudget>

/** Throws too-large for a text that no cell of a spreadsheet can hold, before more of it is collected. */
export function checkCellLength(length: number): void {
  if (length > longestCell) throw new AppError('too-large', 'workbook-cell-too-long')
}
