import { z } from 'zod'
import {
  canPrepareContent,
  contentNameText,
  parseName,
  printRecord,
  type Release,
  readNamed,
  refuseRelease,
  releasedPath,
  writeContentFile,
} from '#content'
import { authorize, type Context, command, dayDigits, parisTime } from '#kernel'
import type { CatalogueContext } from '../catalogue.ts'
import { checkContent } from '../content.ts'
import { checkRelease, equivalenceTo } from '../release.ts'
import { readCompleted } from '../store.ts'

const input = z.strictObject({
  /** `sauvegardes@1.0.0`, or `care@2025.1` for the programme. */
  name: contentNameText,
})

export interface Released extends Release {
  readonly name: string
}

/**
 * Releases a draft for ever: its SHA-256 goes into `released.json`, with the SHA-256 of the equivalence from the previous
 * version. Throws `release-refused` with every reason. The file is written before the transaction commits: if the commit fails,
 * the release stands without its row in the audit log.
 */
export const releaseQuestionnaire = command({
  action: 'questionnaires.release',
  input,
  run: async (transaction, { name }, context: Context & CatalogueContext): Promise<Released> => {
    const folder = authorize(context.actor, { path: context.contentFolder }, canPrepareContent)
    const { file, content } = await readNamed(folder.path, name)
    const checked = checkContent(content)
    const completed = await readCompleted(transaction)
    if (completed.some((programme) => programme.name === name))
      refuseRelease([{ path: name, code: 'release-already-done' }])
    refuseRelease(checkRelease(checked, parseName(name)))
    const joined = equivalenceTo(checked, parseName(name))
    const release: Release = {
      sha256: file.sha256,
      releasedOn: dayDigits(context.clock(), parisTime),
      ...(joined ? { equivalence: { from: joined.name.from, sha256: joined.file.sha256 } } : {}),
    }
    await writeContentFile(folder, releasedPath, printRecord({ ...checked.record, [name]: release }))
    return { name, ...release }
  },
  subject: ({ name }) => name,
})
