import { lstatSync, readdirSync, rmSync, type Stats } from 'node:fs'
import { join } from 'node:path'
import { newId } from '../ids.ts'

const partName = /^\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.part$/

/** Longer than any file of ours takes to be written and read back. */
const staleMilliseconds = 60 * 60 * 1000

/** The path of a file that is being written: hidden, and renamed once it is whole. */
export function newPart(folder: string): string {
  return join(folder, `.${newId()}.part`)
}

/**
 * Removes the half-written files that killed processes left in a folder. Ages are compared with a file that was just made,
 * by the clock of the disk: the folder may be on another machine. A file or folder that the system protects is left alone.
 */
export function removeStaleParts(folder: string, part: string): void {
  try {
    const newest = lstatSync(part)
    for (const name of readdirSync(folder).filter((each) => partName.test(each))) {
      removeIfStale(join(folder, name), newest)
    }
  } catch {
    // The folder cannot be listed, or another process removed the file first.
  }
}

function removeIfStale(file: string, newest: Stats): void {
  const found = lstatSync(file)
  const isOurs = found.isFile() && found.uid === newest.uid
  if (isOurs && newest.mtimeMs - found.mtimeMs > staleMilliseconds) rmSync(file)
}
