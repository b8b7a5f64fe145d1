import { AppError } from '#kernel'
import { longestCell, mostCells, mostCharacters } from '../limits.ts'

export interface Limits {
  readonly cells: number
  readonly characters: number
}

/**
 * Counts the cells and the text that may still be collected from a workbook. A text shared by several cells is counted
 * for each cell, because later work on the cells costs that much.
 */
export function startBudget(most: Limits = { cells: mostCells, characters: mostCharacters }) {
  let cells = 0
  let characters = 0
  return {
    /** Counts a cell, or any other repeated element. Throws too-large beyond the limit. */
    spend(value: unknown): void {
      cells += 1
      characters += typeof value === 'string' ? value.length : 1
      if (cells > most.cells) throw new AppError('too-large', 'workbook-too-many-rows')
      if (characters > most.characters) throw new AppError('too-large', 'workbook-inflates-too-much')
    },
  }
}

export type Budget = ReturnType<typeof startBudget>

/** Throws too-large for a text that no spreadsheet cell can hold, before more of it is collected. */
export function checkCellLength(length: number): void {
  if (length > longestCell) throw new AppError('too-large', 'workbook-cell-too-long')
}
