import type { Storage } from '#storage'
import { type Appearance, appearanceFrom, type KeptAppearance, plainAppearance } from './appearance.ts'
import { readAll } from './store.ts'

/**
 * The appearance, read with the first page and kept until it changes. A page is shown all the same while the database does
 * not answer: it is then plain. `operatorName` is the setting of the environment.
 */
export function keepAppearance(storage: Storage, operatorName: string): KeptAppearance {
  let kept: Promise<Appearance> | undefined
  const read = async () => appearanceFrom(await storage.read(readAll), operatorName)
  return {
    now: () => {
      kept ??= read().catch(() => {
        kept = undefined
        return plainAppearance(operatorName)
      })
      return kept
    },
    forget: () => {
      kept = undefined
    },
  }
}
