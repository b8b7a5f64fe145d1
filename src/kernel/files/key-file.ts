import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { newPart, removeStaleParts } from './part-files.ts'

const keyPattern = /^[0-9a-f]{64}$/

/**
 * Reads the keys of a file, one per line, 256 bits in hexadecimal. Returns none when the file is missing. Throws when a
 * line is not a key.
 */
export function readKeyFile(file: string): string[] {
  return keysIn(readText(file) ?? '')
}

function keysIn(text: string): string[] {
  const keys = text.split(/\s+/).filter(Boolean)
  if (keys.some((key) => !keyPattern.test(key))) throw new Error('A file of keys is damaged.')
  return keys
}

/**
 * Returns the first key of a file, and makes the file when it is missing. Two processes that make it at once use one key: the
 * file is read once for both questions, since another process may make it between two readings.
 */
export function readOrMakeKey(file: string): string {
  for (;;) {
    const text = readText(file)
    if (text === undefined) {
      makeKey(file)
      continue
    }
    const [key] = keysIn(text)
    if (key) return key
    throw new Error('A file of keys is empty.')
  }
}

/** Links a file that is already whole: no process reads half a key, and only one link succeeds. */
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

/**
 * Writes a hidden file that only the account of the server can read, and returns its path. Makes the folder when it is
 * missing.
 */
export function writePrivate(folder: string, text: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = newPart(folder)
  writeFileSync(file, text, { mode: 0o600, flag: 'wx', flush: true })
  removeStaleParts(folder, file)
  return file
}

/** The text of a file; undefined when the file is missing. */
export function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
