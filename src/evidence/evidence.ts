import type { FileKind } from './kinds/file-kind.ts'

/** A file attached to something, under a title of its own. */
export interface Evidence {
  readonly id: string
  readonly sha256: string
  readonly kind: FileKind
  readonly bytes: number
  /** The structure whose people attached it. */
  readonly structureFiness: string
  readonly title: string
  /** The day of the document, `AAAA-MM-JJ`. */
  readonly day: string | null
  readonly makerId: string
  readonly createdAt: Date
}

/** `care-item`: an item of a candidate to the programme CaRE; `care-candidate`: the candidate as a whole. */
export type HolderKind = 'exercise' | 'care-item' | 'care-candidate'

/** What a file is attached to. */
export interface EvidenceHolder {
  readonly kind: HolderKind
  readonly id: string
}

/**
 * The items of a candidate (codes), by the id of their holder, in the order of the codes; then the candidate as a whole, under an
 * empty code.
 */
export function careHolders(candidateId: string, codes: readonly string[]): Map<string, string> {
  return new Map([...codes, ''].map((code) => [careHolder(candidateId, code).id, code]))
}

/** The holder of the files of an item of a candidate; of the candidate as a whole when the code is empty. */
export function careHolder(candidateId: string, item: string): EvidenceHolder {
  if (item === '') return { kind: 'care-candidate', id: candidateId }
  return { kind: 'care-item', id: `${candidateId} ${item}` }
}
