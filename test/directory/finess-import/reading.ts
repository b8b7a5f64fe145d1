import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { IssueTally } from '#directory'
import { AppError, type Issue } from '#kernel'
import { readFinessFile } from '../../../src/directory/files/files.ts'
import type { FinessFile } from '../../../src/directory/finess-import/finess-file.ts'
import { perimeterOf } from '../../../src/directory/finess-import/perimeter.ts'

const folder = mkdtempSync(join(tmpdir(), 'cap-care-finess-'))
// Several suites share this folder, which is removed when their process ends.
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

let files = 0

/** Writes a file for one test. */
export function aFileOf(content: string | Uint8Array, options: { gzip?: boolean } = {}): string {
  files += 1
  const path = join(folder, `${files}.dat`)
  writeFileSync(path, options.gzip ? gzipSync(content) : content)
  return path
}

/** Reads a file made of this content, as an import would. */
export function reading(
  content: string | Uint8Array,
  options: { gzip?: boolean; region?: string } = {},
): Promise<FinessFile> {
  return readFinessFile(aFileOf(content, options), perimeterOf(options.region))
}

/** The code of the refusal of a whole file; undefined when the file is accepted. */
export async function refusalOf(
  content: string | Uint8Array,
  options: { gzip?: boolean } = {},
): Promise<AppError | undefined> {
  try {
    await reading(content, options)
    return undefined
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
}

export function issuesOf(tally: IssueTally): Issue[] {
  return tally.groups.flatMap((group) => group.first)
}

/** The establishments kept, sorted by number. */
export function keptOf(file: FinessFile) {
  return [...file.collection.establishments()].sort((a, b) => (a.finess < b.finess ? -1 : 1))
}
