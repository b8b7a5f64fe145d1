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
 * The private files of the log, in the data folder: `audit.key` (256 random bits, made at first need) and
 * `audit-noted.json`. Both can be read by the account of the server alone. Throws when a file is there but is not ours.
 */
export function auditFiles(dataDir: string): AuditFiles {
  const keyFile = join(dataDir, 'audit.key')
  const notedFile = join(dataDir, 'audit-noted.json')
  // Kept as a key: made of bytes each time, it costs more than the seal itself.
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
      // The end that a row finds is most often the one that the row before has sealed.
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
