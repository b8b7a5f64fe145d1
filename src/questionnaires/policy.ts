import { mayOnServer } from '#access'
import type { Actor } from '#kernel'

/** Only the people who run the server see which versions are served and which drafts exist. */
export function canListContent(actor: Actor): boolean {
  return mayOnServer(actor, 'list-content')
}

/** Commands release anything that was drafted; on the pages, an administrator completes the programme, and nothing else. */
export function canCompleteProgramme(actor: Actor): boolean {
  return mayOnServer(actor, 'complete-programme')
}
