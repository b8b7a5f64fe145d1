import type { ContentName } from './content-name.ts'

/** A file of the content folder, as read. */
export interface ContentFile {
  /** Relative to the content folder: `sauvegardes/1.0.0.yaml`. A file outside the folder has its whole path. */
  readonly path: string
  /** SHA-256 of the bytes, in hexadecimal: even a change of line endings is a change. */
  readonly sha256: string
  /** The text, or why the file has none. */
  readonly text: string | { readonly refused: 'file-too-large' | 'file-not-utf8' }
}

/** A content folder, as read. */
export interface Content {
  readonly files: readonly ContentFile[]
  /** `released.json`; undefined where nothing was ever released. */
  readonly released: ContentFile | undefined
}

/** The record of releases, in the content folder. */
export const releasedPath = 'released.json'

/** A content file has a few hundred kilobytes at most. */
export const largestFileBytes = 512 * 1024

/** A content file with its name, and with its content when it has no fault. */
export interface CheckedFile<Content, Name = ContentName> {
  readonly name: Name
  readonly file: ContentFile
  readonly content: Content | undefined
}

/** Whether a file is outside the content folder, where its path gives no name. */
export function isElsewhere({ path }: ContentFile): boolean {
  return /^([A-Za-z]:)?\//.test(path)
}
