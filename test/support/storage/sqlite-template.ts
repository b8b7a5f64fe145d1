import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStorage } from '#storage'

let template: Promise<Buffer> | undefined

/** Puts a new, empty, migrated database into a data folder. Migrations run once for each worker, and their file is copied. */
export async function putMigratedFile(folder: string): Promise<void> {
  template ??= makeTemplate()
  writeFileSync(join(folder, fileName), await template, { mode: 0o600 })
}

const fileName = 'cap-care.sqlite'

async function makeTemplate(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'cap-care-template-'))
  const storage = await openStorage({ DATA_DIR: folder })
  await storage.close()
  const bytes = readFileSync(join(folder, fileName))
  rmSync(folder, { recursive: true, force: true })
  return bytes
}
