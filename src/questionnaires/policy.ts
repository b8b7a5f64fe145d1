import { mayOnServer } from '#access'
import type { Actor } from '#kernel'

/** Only the people who run the server see which versions are served and which drafts exist. */
export function canListContent(actor: Actor): boolean {
  return mayOnServer(actor, 'list-content')
}
