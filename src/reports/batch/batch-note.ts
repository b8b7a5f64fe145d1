import { appendFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Batch } from './batch.ts'

const ending = '.note'
const signs = { printed: '+', failed: '-' } as const

/**
 * A file beside the archive that outlives the server: what was asked, then one sign for each report as it is made. A server that was
 * killed leaves the note of what it had printed, and its successor can say so.
 */
export interface BatchNote {
  add(what: keyof typeof signs): Promise<void>
  erase(): Promise<void>
}

export async function openNote(folder: string, batch: Batch): Promise<BatchNote> {
  const { id, region, ownerId, startedAt, numbers } = batch
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `${id}${ending}`)
  await writeFile(path, `${JSON.stringify({ id, region, ownerId, startedAt, numbers })}\n`, { mode: 0o600 })
  return { add: (what) => appendFile(path, signs[what]), erase: () => rm(path, { force: true }) }
}

export function eraseNote(folder: string, id: string): Promise<void> {
  return rm(join(folder, `${id}${ending}`), { force: true })
}

/** The batches of an earlier server, lost when it stopped. One that cannot be read is left out. */
export async function readNotes(folder: string): Promise<Batch[]> {
  const found: Batch[] = []
  for (const file of await readdir(folder).catch(() => [])) {
    if (!file.endsWith(ending)) continue
    const batch = readNote(await readFile(join(folder, file), 'utf8').catch(() => ''))
    if (batch) found.push(batch)
  }
  return found
}

function readNote(text: string): Batch | undefined {
  const [asked = '', made = ''] = text.split('\n')
  try {
    const { id, region, ownerId, startedAt, numbers } = JSON.parse(asked) as Omit<Batch, 'startedAt'> & {
      readonly startedAt: string
    }
    const failed = numbers.filter((_, place) => made[place] === signs.failed)
    return { id, region, ownerId, startedAt: new Date(startedAt), state: 'lost', numbers, done: made.length, failed }
  } catch {
    return undefined
  }
}

/** Erases the archives of an earlier server, and the notes older than a day. `keeps` tells the batches of this one. */
export async function clearFolder(
  folder: string,
  { keeps, now, oldest }: { readonly keeps: ReadonlySet<string>; readonly now: number; readonly oldest: number },
): Promise<void> {
  for (const file of await readdir(folder).catch(() => [])) {
    const path = join(folder, file)
    if (keeps.has(file.replace(/\.[a-z]+$/, ''))) continue
    const isRecent = file.endsWith(ending) && now - (await stat(path).catch(() => ({ mtimeMs: 0 }))).mtimeMs < oldest
    if (!isRecent) await rm(path, { force: true })
  }
}
