import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import { readOrMakeKey } from '#kernel'
import type { ComparisonContext } from './seals.ts'

/** Seals releases with `comparison.key` of the data folder (256 random bits, made on first use). No backup holds the key. */
export function comparisonSeal(dataDir: string): ComparisonContext['comparisonSeal'] {
  let key: string | undefined
  return (text) => {
    key ??= readOrMakeKey(join(dataDir, 'comparison.key'))
    return createHmac('sha256', key).update(text).digest('hex')
  }
}
