import { type CheckedFolder, releasedPart } from './check-folder.ts'
import type { Content } from './content-file.ts'
import type { ContentName } from './content-name.ts'
import { readContent } from './files.ts'
import { refuseFaults } from './refusals.ts'
import { type Versions, versionsOf } from './versions.ts'

/**
 * What a server serves of a folder: every released file, unchanged; drafts are ignored. Throws `content-invalid` when a
 * released file was changed or is missing.
 */
export async function loadReleased<Item extends ContentName>(
  folder: string,
  check: (content: Content) => CheckedFolder<Item>,
): Promise<Versions<Item>> {
  const { checked, issues } = check(releasedPart(await readContent(folder)))
  refuseFaults(issues)
  return versionsOf(checked.flatMap(({ content }) => content ?? []))
}
