import { storageRefusal } from '#kernel'
import type { ArchiveFile } from './archive-file.ts'
import type { Batch } from './batch.ts'
import { type BatchNote, eraseNote, openNote } from './batch-note.ts'

/** What a batch has on the disk. */
export interface BatchFiles {
  readonly archive: ArchiveFile
  readonly note: BatchNote
}

/** Makes both files, or neither. Throws `storage-full` and `storage-read-only`. */
export async function openFiles(folder: string, batch: Batch): Promise<BatchFiles> {
  const { openArchive } = await import('./archive-file.ts')
  try {
    const archive = await openArchive(folder, batch.id)
    const note = await openNote(folder, batch).catch(async (error) => {
      await archive.erase()
      await eraseNote(folder, batch.id)
      throw error
    })
    return { archive, note }
  } catch (error) {
    throw storageRefusal(error) ?? error
  }
}
