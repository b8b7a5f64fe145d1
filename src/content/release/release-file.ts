import { type Authorized, dayDigits, parisTime } from '#kernel'
import type { CheckedFolder } from '../check-folder.ts'
import { type Content, releasedPath } from '../content-file.ts'
import { type ContentName, parseName } from '../content-name.ts'
import { writeContentFile } from '../files.ts'
import { readNamed } from '../named-file.ts'
import type { ContentFolder } from '../policy.ts'
import { refuseRelease } from './refusals.ts'
import { unfinishedIssues, versionIssues } from './release-rules.ts'
import { printRecord, type Release } from './released.ts'

export interface ReleasedFile extends Release {
  /** `guide-2021@1.0.0` */
  readonly name: string
}

/**
 * Releases a file of content for ever: its SHA-256 goes into `released.json`. Throws `release-refused` with every reason: its
 * faults, those of the record, a version that is not higher, unfinished work.
 */
export async function releaseFile<Item extends ContentName>(
  folder: Authorized<ContentFolder>,
  { name, now }: { readonly name: string; readonly now: Date },
  check: (content: Content) => CheckedFolder<Item>,
): Promise<ReleasedFile> {
  const { path, file, content } = await readNamed(folder.path, name)
  const { record, issues } = check(content)
  const faults = issues.filter(({ values }) => values?.file === path || values?.file === releasedPath)
  refuseRelease([...faults, ...versionIssues(record, parseName(name)), ...unfinishedIssues(file)])
  const release: Release = { sha256: file.sha256, releasedOn: dayDigits(now, parisTime) }
  await writeContentFile(folder, releasedPath, printRecord({ ...record, [name]: release }))
  return { name, ...release }
}
