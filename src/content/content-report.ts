import type { Issue } from '#kernel'
import type { Content } from './content-file.ts'
import { readContent, readContentWith } from './files.ts'

/** What a check of content files found. */
export interface ContentReport {
  /** How many files were checked. */
  readonly files: number
  /** Every fault, with `file`, `line` and `column` in its values. */
  readonly issues: readonly Issue[]
}

/** Checks a folder of content, drafts included: all of it, or one file, in the folder or elsewhere. */
export async function reportOn(
  folder: string,
  file: string | undefined,
  check: (content: Content) => { readonly issues: readonly Issue[] },
): Promise<ContentReport> {
  if (file === undefined) {
    const content = await readContent(folder)
    return { files: content.files.length, issues: check(content).issues }
  }
  const { content, path } = await readContentWith(folder, file)
  return { files: 1, issues: check(content).issues.filter((issue) => issue.values?.file === path) }
}
