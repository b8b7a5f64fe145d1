import { type Fault, type Path, valueAt } from './fault.ts'

/** A part of a content file, and its path. */
export interface Part<Thing> {
  readonly at: Path
  readonly thing: Thing
}

/** The list at a path; empty when there is none. */
export function listAt(value: unknown, path: Path): unknown[] {
  const list = valueAt(value, path)
  return Array.isArray(list) ? list : []
}

/** The ids of the members of a list, those of members with faults included. */
export function idsIn(value: unknown, list: string): Part<string>[] {
  return listAt(value, [list]).flatMap((member, index) => {
    const id = valueAt(member, ['id'])
    return typeof id === 'string' ? [{ at: [list, index, 'id'], thing: id }] : []
  })
}

/**
 * The members of a list that have the right shape, for the checks of coherence: one misspelt field neither hides another
 * fault nor causes one.
 */
export function soundParts<Thing>(value: unknown, list: string, faults: readonly Fault[]): Part<Thing>[] {
  const faulty = new Set(faults.map(({ at }) => at.slice(0, 2).join('.')))
  return listAt(value, [list]).flatMap((thing, index) => {
    // A part without a fault of shape has its type.
    return faulty.has(`${list}.${index}`) ? [] : [{ at: [list, index], thing: thing as Thing }]
  })
}

export function isNamed(ids: readonly Part<string>[], id: string): boolean {
  return ids.some(({ thing }) => thing === id)
}

/** Every id that an earlier element already has. */
export function repeatedIds(ids: readonly Part<string>[]): Fault[] {
  return repeated(ids).map(({ at, thing }) => ({ at, code: 'id-repeated', values: { id: thing } }))
}

/** Every word that an earlier element already has. */
export function repeatedWords(words: readonly Part<string>[]): Fault[] {
  return repeated(words).map(({ at, thing }) => ({ at, code: 'word-repeated', values: { word: thing } }))
}

function repeated(names: readonly Part<string>[]): Part<string>[] {
  const seen = new Set<string>()
  return names.filter(({ thing }) => {
    const known = seen.has(thing)
    seen.add(thing)
    return known
  })
}
