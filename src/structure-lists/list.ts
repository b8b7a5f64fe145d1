import { wordsOf } from '#directory'
import type { Issue } from '#kernel'

/** A list in a page of lists, without its numbers. */
export interface ListLine {
  readonly id: string
  /** INSEE code. */
  readonly region: string
  readonly name: string
  /** How many structures it holds. */
  readonly size: number
  readonly createdAt: Date
}

/** Structures of a region, kept under a name to filter its pages. */
export interface StructureList extends ListLine {
  /** FINESS numbers, sorted. */
  readonly numbers: readonly string[]
}

export const longestListName = 100
/** A region has four thousand structures at most. */
export const mostNumbers = 5_000
export const mostLists = 100

/** The faults of a name beside the other lists of the region: two names that read alike would be mistaken for each other. */
export function listNameIssues(name: string, others: readonly Pick<ListLine, 'name'>[]): Issue[] {
  const path = 'name'
  if (name === '') return [{ path, code: 'list-name-missing' }]
  if (name.length > longestListName)
    return [{ path, code: 'list-name-too-long', values: { length: name.length, maximum: longestListName } }]
  const isTaken = others.some((other) => readsAs(other.name) === readsAs(name))
  return isTaken ? [{ path, code: 'list-name-taken', values: { value: name } }] : []
}

function readsAs(name: string): string {
  return wordsOf(name).join(' ') || name
}
