import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readOrMakeKey, readText, writePrivate } from '#kernel'
import type { AuditFiles, Noted } from './marks.ts'

const notedSchema = z.object({
  sequence: z.int(),
  hash: z.string(),
  at: z.iso.datetime().transform((at) => new Date(at)),
})

/**
 * The private files of the log, in the data folder: `audit.key` (256 random bits, made on first use) and
 * `audit-noted.json`. Only the account of the server can read them. Throws when a file is there but malformed.
 */
export function auditFiles(dataDir: string): AuditFiles {
  const keyFile = join(dataDir, 'audit.key')
  const notedFile = join(dataDir, 'audit-noted.json')
  // A `KeyObject` is kept: making one each time costs more than the seal itself.
  let key: KeyObject | undefined
  let last = { text: '', seal: '' }
  const kept = () => {
    key ??= createSecretKey(readOrMakeKey(keyFile), 'hex')
    return key
  }
  return {
    // Marks of the log are JSON, which never begins so: no address has the mark of something else.
    addressMark: (email) => createHmac('sha256', kept()).update(`address ${email}`).digest('hex').slice(0, 20),
    seal: (text) => {
      // The end mark checked for a row is most often the mark sealed for the row before.
      if (text !== last.text) last = { text, seal: createHmac('sha256', kept()).update(text).digest('hex') }
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
