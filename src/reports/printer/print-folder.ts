import { accessSync, constants } from 'node:fs'
import { resolve } from 'node:path'
import { isRoot } from './own-account.ts'

/** Root alone may write there. The browser's account may read it, unlike the data folder. */
const systemCache = '/var/cache'

/** Where the browser is unpacked and where it writes while it runs. */
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
