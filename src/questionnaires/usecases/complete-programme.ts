import { z } from 'zod'
import {
  latestReleased,
  parseName,
  pathOfName,
  programmeFolder,
  readContent,
  readReleased,
  refuseRelease,
  versionIssues,
} from '#content'
import { AppError, askerOf, authorize, type Context, command, dayDigits, parisTime, query } from '#kernel'
import type { Database } from '#storage'
import { runApart } from '#threads'
import type { CatalogueContext } from '../catalogue.ts'
import type { JudgedCompletion, default as judgeCompletion } from '../completion/judge-completion.ts'
import { programmeText } from '../completion/programme-text.ts'
import { withCompleted } from '../completion/with-completed.ts'
import { canCompleteProgramme } from '../policy.ts'
import { keepCompleted, readCompleted } from '../store.ts'

type CompletionContext = Context & CatalogueContext

interface SentFile {
  /** Undefined when no file was chosen. */
  readonly bytes: Uint8Array | undefined
}

/** The text of the last released programme file, from which an administrator begins. */
export const readProgrammeFile = query({
  input: z.strictObject({}),
  run: async (database, _, context: CompletionContext): Promise<{ readonly name: string; readonly text: string }> => {
    const { latest, file } = await readServed(database, context)
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
  run: async (database, _, context: CompletionContext) => ({ content: (await readServed(database, context)).content }),
})

async function readServed(database: Database, { actor, contentFolder }: CompletionContext) {
  authorize(actor, {}, canCompleteProgramme)
  const content = withCompleted(await readContent(contentFolder), await readCompleted(database))
  const { record } = readReleased(content.released, content.files)
  const latest = latestReleased(record, programmeFolder)
  const file = content.files.find(({ path }) => latest && path === pathOfName(latest))
  if (!latest || !file) throw new AppError('not-found', 'content-not-found', { values: { name: programmeFolder } })
  return { content, record, latest, file }
}

/** Keeps the file in the database. The record is read again, so that two administrators release two versions, not one. */
const keepProgramme = command({
  action: 'questionnaires.complete-programme',
  once: true,
  input: z.strictObject({ name: z.string(), text: z.string() }),
  run: async (transaction, { name, text }, context: CompletionContext) => {
    const { record, content } = await readServed(transaction, context)
    const path = pathOfName(parseName(name))
    const isThere = content.files.some((file) => file.path === path)
    refuseRelease([
      ...versionIssues(record, parseName(name)),
      ...(isThere ? [{ path, code: 'programme-file-there' as const }] : []),
    ])
    const completed = { name, text, releasedOn: dayDigits(context.clock(), parisTime) }
    await keepCompleted(transaction, authorize(context.actor, completed, canCompleteProgramme))
    return { name }
  },
  subject: ({ name }) => name,
})
