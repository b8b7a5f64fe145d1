import type { Actor } from '#kernel'

/** The folder where content is prepared: drafts, released files, `released.json`. */
export interface ContentFolder {
  readonly path: string
}

/** Only the person who runs commands on the server reads drafts and writes content. */
export function canPrepareContent(actor: Actor, _folder: ContentFolder): boolean {
  return actor.kind === 'operator'
}
