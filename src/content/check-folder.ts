import type { Issue } from '#kernel'
import { checkFile, type Judge, nameInside } from './check-file.ts'
import { type CheckedFile, type Content, type ContentFile, isElsewhere } from './content-file.ts'
import { type ContentName, nameOfPath } from './content-name.ts'
import { misnamed } from './release/refusals.ts'
import { type ReleasedRecord, readReleased, releasedFiles } from './release/released.ts'

export interface CheckedFolder<Item> {
  readonly checked: readonly CheckedFile<Item>[]
  readonly record: ReleasedRecord
  /** Every fault of every file, in the order of files and lines. */
  readonly issues: readonly Issue[]
}

/** Checks the record of releases and every file of a folder whose files are all of one kind, `<id>/<version>.yaml`. */
export function checkFolder<Item>(
  { files, released }: Content,
  judgeOf: (name: ContentName) => Judge<Item>,
): CheckedFolder<Item> {
  const { record, issues } = readReleased(released, files)
  const checked = files.flatMap((file) => {
    const name = nameOf(file)
    return name ? [checkFile(name, file, judgeOf(name))] : []
  })
  const misplaced = files.filter((file) => !nameOf(file)).map(({ path }) => misnamed(path))
  return { checked, record, issues: [...issues, ...misplaced, ...checked.flatMap((each) => each.issues)] }
}

/** The part of a folder that was released. */
export function releasedPart({ files, released }: Content): Content {
  return { released, files: releasedFiles(readReleased(released, files).record, files) }
}

function nameOf(file: ContentFile): ContentName | undefined {
  return isElsewhere(file) ? nameInside(file) : nameOfPath(file.path)
}
