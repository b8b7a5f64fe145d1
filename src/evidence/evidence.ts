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

/** What a file is attached to. */
export interface EvidenceHolder {
  readonly kind: 'exercise'
  readonly id: string
}
