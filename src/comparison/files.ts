import { createHmac } from 'node:crypto'
import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readOrMakeKey, readText, writePrivate } from '#kernel'
import type { ComparisonContext } from './seals.ts'

const notedSchema = z.record(z.string(), z.int())

/**
 * The private files of the releases, in the data folder: `comparison.key` (256 random bits, made on first use) and
 * `comparison-noted.json`. No backup holds them. Throws when a file is there but malformed.
 */
export function comparisonFiles(dataDir: string): ComparisonContext {
  let key: string | undefined
  const notedFile = join(dataDir, 'comparison-noted.json')
  const noted = () => notedSchema.parse(JSON.parse(readText(notedFile) ?? '{}'))
  return {
    comparisonSeal: (text) => {
      key ??= readOrMakeKey(join(dataDir, 'comparison.key'))
      return createHmac('sha256', key).update(text).digest('hex')
    },
    comparisonNoted: {
      latest: (area) => noted()[area] ?? 0,
      note: (area, number) => {
        const written = writePrivate(dataDir, JSON.stringify({ ...noted(), [area]: number }))
        renameSync(written, notedFile)
      },
    },
  }
}
