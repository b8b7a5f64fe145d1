import { nextTurn } from '#kernel'
import type { CheckedFolder } from '../check-folder.ts'
import type { Content } from '../content-file.ts'
import type { ContentName } from '../content-name.ts'
import { readContent } from '../files.ts'
import { type Versions, versionsOf } from '../versions.ts'
import { refuseFaults } from './refusals.ts'
import { readReleased, releasedFiles } from './released.ts'

/**
 * What a server serves of a folder: every released file, unchanged; drafts are ignored. Throws `content-invalid` when a
 * released file was changed or is missing. Other requests are answered between two files: a long file takes a tenth of a second.
 */
export async function loadReleased<Item extends ContentName>(
  folder: string,
  check: (content: Content) => CheckedFolder<Item>,
): Promise<Versions<Item>> {
  const { files, released } = await readContent(folder)
  const { record, issues } = readReleased(released, files)
  const faults = [...issues]
  const items: Item[] = []
  for (const file of releasedFiles(record, files)) {
    const { checked, issues: found } = check({ files: [file], released: undefined })
    faults.push(...found)
    items.push(...checked.flatMap(({ content }) => content ?? []))
    await nextTurn()
  }
  refuseFaults(faults)
  return versionsOf(items)
}
