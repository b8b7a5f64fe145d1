import { createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { newId } from '#kernel'
import type { AuditFiles, Noted } from './marks.ts'

const keyPattern = /^[0-9a-f]{64}$/
const notedSchema = z.object({
  sequence: z.int(),
  hash: z.string(),
  at: z.iso.datetime().transform((at) => new Date(at)),
})

/**
 * The private files of the log, in the data folder: `audit.key` (256 random bits, made at first need) and
 * `audit-noted.json`. Both can be read by the account of the server alone. Throws when a file is there but is not ours.
 */
export function auditFiles(dataDir: string): AuditFiles {
  const keyFile = join(dataDir, 'audit.key')
  const notedFile = join(dataDir, 'audit-noted.json')
  // Kept as a key: made of bytes each time, it costs more than the seal itself.
  let key: KeyObject | undefined
  let last = { text: '', seal: '' }
  return {
    seal: (text) => {
      key ??= createSecretKey(readKey(keyFile) ?? makeKey(dataDir, keyFile))
      // The end that a row finds is most often the one that the row before has sealed.
      if (text !== last.text) last = { text, seal: createHmac('sha256', key).update(text).digest('hex') }
      return last.seal
    },
    noted: () => {
      const text = readText(notedFile)
      return text === undefined ? undefined : notedSchema.parse(JSON.parse(text))
    },
    note: (noted: Noted) => {
      const written = writePrivate(dataDir, JSON.stringify(noted))
      renameSync(written, notedFile)
    },
  }
}

function readKey(file: string): Buffer | undefined {
  const text = readText(file)?.trim()
  if (text === undefined) return undefined
  if (!keyPattern.test(text)) throw new Error('The key of the audit log is damaged.')
  return Buffer.from(text, 'hex')
}

/** The name appears with the whole key behind it, and only once: of two processes that make a key, both use the first. */
function makeKey(folder: string, file: string): Buffer {
  const written = writePrivate(folder, randomBytes(32).toString('hex'))
  try {
    linkSync(written, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    rmSync(written)
  }
  return readKey(file) ?? makeKey(folder, file)
}

function writePrivate(folder: string, text: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, `.audit-${newId()}`)
  writeFileSync(file, text, { mode: 0o600, flag: 'wx', flush: true })
  return file
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
