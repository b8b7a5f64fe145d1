import type { Assignment } from './assignment.ts'

/** An assignment with the name of where it holds: of the structure, the legal entity, the territory or the region. */
export interface NamedAssignment extends Assignment {
  /** Null when it has none, or when the register does not hold it any more. */
  readonly name: string | null
}

/** The roles of an account as they are looked into by a search: names and numbers. */
export function searchedWords(assignments: readonly NamedAssignment[]): string {
  return assignments.map(({ scope, name }) => `${name ?? ''} ${scope}`).join(' ')
}
