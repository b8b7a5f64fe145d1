import { may } from '#access'
import type { Actor } from '#kernel'

/** The people of a region keep its lists; those of a territory neither read nor use them. */
export function canKeepLists(actor: Actor, { region }: { readonly region: string }): boolean {
  return may(actor, 'keep-lists', { finess: '', legalEntityFiness: '', territoryId: null, region })
}
