import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { newPart, removeStaleParts } from './part-files.ts'

const keyPattern = /^[0-9a-f]{64}$/

/** The keys of a file, one a line, 256 bits in hexadecimal; none when there is no file. Throws when a line is no key. */
export function readKeyFile(file: string): string[] {
  const keys = (readText(file) ?? '').split(/\s+/).filter(Boolean)
  if (keys.some((key) => !keyPattern.test(key))) throw new Error('A file of keys is damaged.')
  return keys
}

/** The first key of a file, which is made when there is none. Of two processes that make a key, both use the first. */
export function readOrMakeKey(file: string): string {
  for (;;) {
    const [key] = readKeyFile(file)
    if (key) return key
    if (readText(file) !== undefined) throw new Error('A file of keys is empty.')
    makeKey(file)
  }
}

/** The name appears with the whole key behind it, and only once. */
function makeKey(file: string): void {
  const written = writePrivate(dirname(file), randomBytes(32).toString('hex'))
  try {
    linkSync(written, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    rmSync(written)
  }
}

/** Writes a new file of a folder, which is made when it is not there, for the account of the server alone. Returns its path. */
export function writePrivate(folder: string, text: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = newPart(folder)
  writeFileSync(file, text, { mode: 0o600, flag: 'wx', flush: true })
  removeStaleParts(folder, file)
  return file
}

/** Undefined when there is no such file. */
export function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
