import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Writes a mail to a file when no mail server is set. Only the account of the server can read the file. */
export function keepInOutbox(dataDir: string, name: string, message: Buffer): void {
  const folder = join(dataDir, 'outbox')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(join(folder, `${name}.eml`), message, { mode: 0o600, flag: 'wx' })
}
