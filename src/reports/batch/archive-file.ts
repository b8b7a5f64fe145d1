import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Zip, ZipPassThrough } from 'fflate'

/** An archive that grows on the disk: the memory holds one report, whatever their number. */
export interface ArchiveFile {
  readonly path: string
  add(name: string, bytes: Uint8Array): Promise<void>
  /** Writes the list of what the archive holds, and closes the file. */
  finish(): Promise<void>
  /** Closes and removes the file. */
  erase(): Promise<void>
}

/** Makes a file that only the server reads. PDFs are compressed already: they are stored as they are. */
export async function openArchive(folder: string, id: string): Promise<ArchiveFile> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `${id}.zip`)
  const handle = await open(path, 'wx', 0o600)
  const ready: Uint8Array[] = []
  let isOpen = true
  const zip = new Zip((error, piece) => {
    if (error) throw error
    ready.push(piece)
  })
  const write = async () => {
    for (const piece of ready.splice(0)) await handle.writeFile(piece)
  }
  const close = async () => {
    if (isOpen) await handle.close()
    isOpen = false
  }
  return {
    path,
    async add(name, bytes) {
      const entry = new ZipPassThrough(name)
      zip.add(entry)
      entry.push(bytes, true)
      await write()
    },
    async finish() {
      zip.end()
      await write()
      await handle.sync()
      await close()
    },
    async erase() {
      await close()
      await rm(path, { force: true })
    },
  }
}
