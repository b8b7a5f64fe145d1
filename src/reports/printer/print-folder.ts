import { accessSync, constants } from 'node:fs'
import { resolve } from 'node:path'
import { isRoot } from './own-account.ts'

/** Writable by root alone, and open to the account of the browser, which the folder of the data is not. */
const systemCache = '/var/cache'

/** Where the browser that prints is unpacked and writes while it runs. */
export function printFolder({
  DATA_DIR,
  PRINT_DIR,
}: {
  readonly DATA_DIR: string
  readonly PRINT_DIR?: string
}): string {
  if (PRINT_DIR) return resolve(PRINT_DIR)
  return isRoot() && isWritable(systemCache) ? `${systemCache}/cap-care` : DATA_DIR
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
