import { z } from 'zod'
import {
  type ContentFolder,
  latestReleased,
  parseName,
  pathOfName,
  printRecord,
  programmeFolder,
  readContent,
  readReleased,
  refuseRelease,
  releasedPath,
  versionIssues,
  writeContentFile,
} from '#content'
import {
  AppError,
  askerOf,
  authorize,
  type Context,
  command,
  dayDigits,
  faultCode,
  parisTime,
  query,
  sha256,
} from '#kernel'
import { runApart } from '#threads'
import type { CatalogueContext } from '../catalogue.ts'
import type { JudgedCompletion, default as judgeCompletion } from '../completion/judge-completion.ts'
import { programmeText } from '../completion/programme-text.ts'
import { canCompleteProgramme } from '../policy.ts'

type CompletionContext = Context & CatalogueContext

interface SentFile {
  /** Undefined when no file was chosen. */
  readonly bytes: Uint8Array | undefined
}

/** The text of the last released programme file, from which an administrator begins. */
export const readProgrammeFile = query({
  input: z.strictObject({}),
  run: async (_database, _, context: CompletionContext): Promise<{ readonly name: string; readonly text: string }> => {
    const { latest, file } = await readFolder(context)
    return { name: `${latest.id}-${latest.version}.yaml`, text: String(file.text) }
  },
})

/** What a file would complete, before anything is written. Throws `release-refused` with every fault. */
export async function prepareCompletion(context: CompletionContext, { bytes }: SentFile): Promise<JudgedCompletion> {
  const { content } = await readCurrent(context, {})
  const text = programmeText(bytes)
  const module = new URL('../completion/judge-completion.ts', import.meta.url)
  const judged = await runApart<typeof judgeCompletion>(askerOf(context), module, { content, text })
  refuseRelease(judged.issues)
  return judged
}

/** Releases the next version of the programme: it is served from the next start, and never changes. Judged again: time passed. */
export async function completeProgramme(context: CompletionContext, { bytes }: SentFile): Promise<JudgedCompletion> {
  const judged = await prepareCompletion(context, { bytes })
  await keepProgramme(context, { name: judged.name, text: programmeText(bytes) })
  return judged
}

/** Only what a judge needs travels to the thread: the record, and the released programme files. */
const readCurrent = query({
  input: z.strictObject({}),
  run: async (_database, _, context: CompletionContext) => ({ content: (await readFolder(context)).content }),
})

async function readFolder({ actor, contentFolder }: CompletionContext) {
  const folder = authorize<ContentFolder>(actor, { path: contentFolder }, canCompleteProgramme)
  const content = await readContent(folder.path)
  const { record } = readReleased(content.released, content.files)
  const latest = latestReleased(record, programmeFolder)
  const file = content.files.find(({ path }) => latest && path === pathOfName(latest))
  if (!latest || !file) throw new AppError('not-found', 'content-not-found', { values: { name: programmeFolder } })
  return { folder, content, record, latest, file }
}

/** Writes the file and its release. The record is read again, so that two administrators release two versions, not one. */
const keepProgramme = command({
  action: 'questionnaires.complete-programme',
  once: true,
  input: z.strictObject({ name: z.string(), text: z.string() }),
  run: async (_transaction, { name, text }, context: CompletionContext) => {
    const { folder, content, record } = await readFolder(context)
    const named = parseName(name)
    const path = pathOfName(named)
    const isThere = content.files.some((file) => file.path === path)
    refuseRelease([
      ...versionIssues(record, named),
      ...(isThere ? [{ path, code: 'programme-file-there' as const }] : []),
    ])
    const release = { sha256: sha256(text), releasedOn: dayDigits(context.clock(), parisTime) }
    try {
      await writeContentFile(folder, path, text)
      await writeContentFile(folder, releasedPath, printRecord({ ...record, [name]: release }))
    } catch (error) {
      throw new AppError('unavailable', 'content-folder-read-only', { values: { reason: faultCode(error) } })
    }
    return { name }
  },
  subject: ({ name }) => name,
})
