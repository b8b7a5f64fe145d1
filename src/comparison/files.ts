import { createHmac } from 'node:crypto'
import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readOrMakeKey, readText, writePrivate } from '#kernel'
import type { ComparisonContext } from './seals.ts'

const countedSchema = z.strictObject({ published: z.int(), withdrawn: z.int() })

/**
 * The private files of the releases, in the data folder: `comparison.key` (256 random bits, made on first use) and a file
 * `comparison-noted-32.json` for each area, so that two servers that publish different areas at once both note theirs. No backup
 * holds them. Throws when a file is there but malformed.
 */
export function comparisonFiles(dataDir: string): ComparisonContext {
  let key: string | undefined
  const notedFile = (area: string) => join(dataDir, `comparison-noted-${area}.json`)
  return {
    comparisonSeal: (text) => {
      key ??= readOrMakeKey(join(dataDir, 'comparison.key'))
      return createHmac('sha256', key).update(text).digest('hex')
    },
    comparisonNoted: {
      latest: (area) => {
        const noted = readText(notedFile(area))
        return noted === undefined ? { published: 0, withdrawn: 0 } : countedSchema.parse(JSON.parse(noted))
      },
      note: (area, { published, withdrawn }) => {
        renameSync(writePrivate(dataDir, JSON.stringify({ published, withdrawn })), notedFile(area))
      },
    },
  }
}
