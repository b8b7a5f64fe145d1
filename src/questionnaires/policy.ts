import { mayOnServer } from '#access'
import type { Actor } from '#kernel'

/** The folder where content is prepared: drafts, released files, `released.json`. */
export interface ContentFolder {
  readonly path: string
}

/** Drafts are read, and content is written, by whoever runs commands on the server itself. */
export function canPrepareContent(actor: Actor, _folder: ContentFolder): boolean {
  return actor.kind === 'operator'
}

/** Which versions are served, and which drafts wait, is known to whoever runs the server. */
export function canListContent(actor: Actor): boolean {
  return mayOnServer(actor, 'list-content')
}
