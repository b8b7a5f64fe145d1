import { isFinessNumber, normalizeFinessNumber, type Region, type Structure, withLostZero } from '#directory'
import type { Code, Issue } from '#kernel'
import type { GivenNumber } from './given-numbers.ts'

/** What is known of some numbers. */
export interface KnownNumbers {
  readonly structures: ReadonlyMap<string, Pick<Structure, 'finess' | 'departement'>>
  /** The open structures of the legal entities among them, by the number of the legal entity. */
  readonly entities: ReadonlyMap<string, readonly Pick<Structure, 'finess' | 'departement'>[]>
}

export interface ListPlan {
  /** The structures that the list would hold, by FINESS number, sorted. */
  readonly numbers: readonly string[]
  /** How many numbers were given. */
  readonly given: number
  /** Numbers that are left out, each with its reason. */
  readonly leftOut: readonly Issue[]
  /** Numbers that are kept although they were not what they seem: a zero put back, a legal entity. */
  readonly remarks: readonly Issue[]
}

/** The numbers to look up, in the form of the register. */
export function soughtNumbers(given: readonly GivenNumber[]): string[] {
  return [...new Set(given.map(({ text }) => mended(text)).filter(isFinessNumber))]
}

/** What a list would hold, and what is said of each number: all at once, so that one correction is enough. */
export function planList(
  given: readonly GivenNumber[],
  known: KnownNumbers,
  { departements }: Pick<Region, 'departements'>,
): ListPlan {
  const seen = new Map<string, string>()
  const numbers = new Set<string>()
  const leftOut: Issue[] = []
  const remarks: Issue[] = []
  const isOurs = ({ departement }: Pick<Structure, 'departement'>) => departements.includes(departement)
  for (const { where, text } of given) {
    const number = mended(text)
    const first = seen.get(number)
    const found = structuresOf(number, known)
    const ours = found.filter(isOurs)
    const fault = first ? 'list-number-twice' : faultOf(number, { found: found.length, ours: ours.length })
    if (fault) {
      leftOut.push(said(where, fault, { value: text.slice(0, 40), first: first ?? '' }))
      continue
    }
    seen.set(number, where)
    for (const { finess } of ours) numbers.add(finess)
    if (number !== normalizeFinessNumber(text)) remarks.push(said(where, 'list-zero-put-back', { value: number }))
    if (!known.structures.has(number))
      remarks.push(said(where, 'list-entity-expanded', { value: number, count: ours.length }))
  }
  return { numbers: [...numbers].sort(), given: given.length, leftOut, remarks }
}

function mended(text: string): string {
  return withLostZero(normalizeFinessNumber(text))
}

/** The structure of a number, or the structures of its legal entity. */
function structuresOf(number: string, { structures, entities }: KnownNumbers) {
  const structure = structures.get(number)
  return structure ? [structure] : (entities.get(number) ?? [])
}

function faultOf(number: string, { found, ours }: { readonly found: number; readonly ours: number }): Code | undefined {
  if (number === '') return 'list-number-missing'
  if (!isFinessNumber(number)) return 'list-number-faulty'
  if (found === 0) return 'list-number-unknown'
  return ours === 0 ? 'list-number-elsewhere' : undefined
}

function said(path: string, code: Code, values: NonNullable<Issue['values']>): Issue {
  return { path, code, values }
}
