import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

const sharedByAll = 0o1000

/**
 * Restricts the folder and the files of a database to the account of the server. A folder that everybody writes to (`/tmp`)
 * is left as it is.
 */
export function makePrivate(file: string): void {
  const folder = dirname(file)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if ((statSync(folder).mode & sharedByAll) === 0) restrict(folder, 0o700)
  closeSync(openSync(file, 'a', 0o600))
  // SQLite copies the database's permissions to the files it creates beside it. Files of an earlier run may have others.
  for (const path of [file, `${file}-wal`, `${file}-shm`]) if (existsSync(path)) restrict(path, 0o600)
}

function restrict(path: string, mode: number): void {
  try {
    chmodSync(path, mode)
  } catch {
    // Another account owns the path and sets its permissions.
  }
}
