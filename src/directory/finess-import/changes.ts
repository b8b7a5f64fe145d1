import type { Establishment, Structure } from '../register/structure.ts'

/** The effect of an import on one structure of the file. */
export type Change = 'created' | 'changed' | 'reopened' | 'unchanged'

export interface ChangedStructure {
  readonly change: Change
  readonly structure: Structure
  /** False when the register already holds the structure unchanged. */
  readonly write: boolean
}

/**
 * Compares an establishment of a file with what the register holds. The date and the kind of file are written too, but
 * are no change of the structure.
 */
export function changeOf(
  stored: Structure | undefined,
  establishment: Establishment,
  origin: Pick<Structure, 'source' | 'dataDate'>,
): ChangedStructure {
  const structure: Structure = { ...establishment, closedOn: null, ...origin }
  if (stored === undefined) return { change: 'created', structure, write: true }
  if (stored.closedOn !== null) return { change: 'reopened', structure, write: true }
  const keys = Object.keys(establishment) as (keyof Establishment)[]
  if (keys.some((key) => stored[key] !== establishment[key])) return { change: 'changed', structure, write: true }
  const sameOrigin = stored.source === origin.source && stored.dataDate === origin.dataDate
  return { change: 'unchanged', structure, write: !sameOrigin }
}
