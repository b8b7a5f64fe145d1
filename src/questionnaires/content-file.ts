import type { ContentName } from './content-name.ts'

/** A file of the content folder, as read. */
export interface ContentFile {
  /** Inside the content folder: `sauvegardes/1.0.0.yaml`. A file from elsewhere has its whole path. */
  readonly path: string
  /** Of its bytes, in hexadecimal: a change of line endings is a change. */
  readonly sha256: string
  /** Its text, or why it has none. */
  readonly text: string | { readonly refused: 'file-too-large' | 'file-not-utf8' }
}

/** Content is a few hundred kilobytes at most; anything larger is not content. */
export const largestFileBytes = 512 * 1024

/** A content file with its name, and with its content when nothing is wrong with it. */
export interface CheckedFile<Content, Name = ContentName> {
  readonly name: Name
  readonly file: ContentFile
  readonly content: Content | undefined
}

/** Whether a file is outside the content folder, where its place says nothing of its name. */
export function isElsewhere({ path }: ContentFile): boolean {
  return /^([A-Za-z]:)?\//.test(path)
}
