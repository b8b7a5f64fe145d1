import type { Audience } from '#questionnaires'
import { type Kit, kitLevels } from './schema.ts'

/** Kits written for a kind of structure first, then from the easiest level: the first one is the one to begin with. */
export function kitsInOrder(kits: readonly Kit[], audience?: Audience): Kit[] {
  const isForOthers = (kit: Kit) => Number(audience !== undefined && !kit.audience.includes(audience))
  const rank = (kit: Kit) => isForOthers(kit) * kitLevels.length + kitLevels.indexOf(kit.level)
  return kits.toSorted((one, other) => rank(one) - rank(other))
}
