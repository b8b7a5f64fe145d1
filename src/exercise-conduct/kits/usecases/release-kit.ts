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
  unfinishedIssues,
  versionIssues,
  writeContentFile,
} from '#content'
import { authorize, type Context, command, dayDigits, parisTime } from '#kernel'
import type { KitContext } from '../kit-catalogue.ts'
import { checkKits } from '../kit-content.ts'

export interface ReleasedKit extends Release {
  readonly name: string
}

/** Releases a kit for ever: its SHA-256 goes into `released.json`. Throws `release-refused` with every reason. */
export const releaseKit = command({
  action: 'kits.release',
  input: z.strictObject({ name: contentNameText }),
  run: async (_transaction, { name }, { actor, kitFolder, clock }: Context & KitContext): Promise<ReleasedKit> => {
    const folder = authorize(actor, { path: kitFolder }, canPrepareContent)
    const { path, file, content } = await readNamed(folder.path, name)
    const { record, issues } = checkKits(content)
    const faults = issues.filter(({ values }) => values?.file === path || values?.file === releasedPath)
    refuseRelease([...faults, ...versionIssues(record, parseName(name)), ...unfinishedIssues(file)])
    const release: Release = { sha256: file.sha256, releasedOn: dayDigits(clock(), parisTime) }
    await writeContentFile(folder, releasedPath, printRecord({ ...record, [name]: release }))
    return { name, ...release }
  },
  subject: ({ name }) => name,
})
