import type { Asker } from '#kernel'

/** What an antivirus says of a file. */
export type ScanVerdict = 'clean' | 'infected' | 'unreachable'

/** Absent when no antivirus is set. */
export type Scan = (asker: Asker, bytes: Uint8Array) => Promise<ScanVerdict>

export interface EvidenceContext {
  readonly evidence: {
    readonly scan?: Scan | undefined
    /** Whether the disk has room for files: its last space is kept for answers. */
    hasRoom(): Promise<boolean>
  }
}
