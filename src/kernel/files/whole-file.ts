import { constants } from 'node:fs'
import { type FileHandle, lstat, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { newPart, removeStaleParts } from './part-files.ts'

/** Creates a new file. Fails when the name exists, for instance as a link that somebody planted. */
const created = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW

/**
 * Writes a file whole or not at all, readable by its owner alone unless `mode` says otherwise. `write` fills a hidden file in
 * the same folder, which takes the place of `file` once all of it is on the disk. Hidden files that killed processes left in
 * the folder are removed. Throws what the system says; `ENOTREG` when the name is that of a link, a folder or a device.
 */
export async function writeWhole(
  file: string,
  write: (handle: FileHandle, temporary: string) => Promise<void>,
  mode = 0o600,
): Promise<void> {
  await refuseSpecial(file)
  const temporary = newPart(dirname(file))
  const handle = await open(temporary, created, mode)
  try {
    try {
      removeStaleParts(dirname(file), temporary)
      await write(handle, temporary)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncFolder(dirname(file))
}

/** Renaming over `/dev/stdout` or over a link would replace it with a file. */
async function refuseSpecial(file: string): Promise<void> {
  const found = await lstat(file).catch(() => undefined)
  if (found && !found.isFile()) throw Object.assign(new Error('not a regular file'), { code: 'ENOTREG' })
}

/** A renamed file survives a power cut only once its folder is on the disk. Some systems cannot open a folder. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}
