import type { Storage } from '#storage'
import { type Appearance, appearanceFrom, type KeptAppearance, plainAppearance } from './appearance.ts'
import { readAll } from './store.ts'

/**
 * The appearance, read with the first page and kept in memory until it changes. When the database does not answer,
 * pages are still shown, with the default appearance. `operatorName` comes from the environment.
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
