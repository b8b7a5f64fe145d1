import type { Assignment } from './assignment.ts'

/** An assignment with the name of its structure, legal entity, group, territory or region. */
export interface NamedAssignment extends Assignment {
  /** Null for the administrator's role, and for a place that the register no longer holds. */
  readonly name: string | null
  /** Whether the place is a group of legal entities; absent for the other places. */
  readonly isGroup?: boolean
}
