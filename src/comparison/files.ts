import { createHmac } from 'node:crypto'
import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readOrMakeKey, readText, writePrivate } from '#kernel'
import type { ComparisonContext } from './seals.ts'

/** A lone number is that of the latest release, as it was noted before withdrawals were. */
const countedSchema = z.union([
  z.strictObject({ published: z.int(), withdrawn: z.int() }),
  z.int().transform((published) => ({ published, withdrawn: 0 })),
])
const notedSchema = z.record(z.string(), countedSchema)

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
      latest: (area) => noted()[area] ?? { published: 0, withdrawn: 0 },
      note: (area, { published, withdrawn }) => {
        const written = writePrivate(dataDir, JSON.stringify({ ...noted(), [area]: { published, withdrawn } }))
        renameSync(written, notedFile)
      },
    },
  }
}
