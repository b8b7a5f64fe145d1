import type { Context } from 'hono'
import type { AssessmentReference } from '#assessment'
import { senderOf } from '#http'
import { type Actor, AppError, hashSecret } from '#kernel'
import type { App, AppContext } from '../app.ts'
import { withSentForm } from './http/forms/sent-once.ts'
import { linkSecret } from './http/routing/link-secret.ts'
import { paths } from './paths.ts'

/** The folder at an address, of a private link or of a structure, and the actor. */
export interface FolderPlace {
  readonly actor: AppContext
  /** FINESS number of the structure; absent for a private link. */
  readonly finess?: string
  readonly folder: string
}

/** One assessment of a folder. `base` is the beginning of the addresses of its pages. */
export interface AssessmentPlace extends FolderPlace {
  readonly reference: AssessmentReference
  readonly base: string
}

/** The two address patterns of a folder. */
export const folderPatterns = { link: paths.link(':secret'), structure: paths.structure(':finess') } as const

/** A link as shown to the person who asked for it: the site address from the settings, otherwise from the request. */
export function shownAddress(app: App, context: Context, path: string): string {
  return new URL(path, app.config.PUBLIC_URL ?? context.req.url).href
}

/** The folder at this address. The actor is the holder of its link, or the account that is signed in. */
export async function folderAt(app: App, context: Context): Promise<FolderPlace> {
  const finess = context.req.param('finess')
  if (finess !== undefined) {
    // The accounts are loaded only when somebody has one: see `doors.ts`.
    const { accountContext } = await import('./http/visitors/session.ts')
    const actor = await accountContext(app, context)
    return { actor: askedAgain(context, actor, finess), finess, folder: paths.structure(finess) }
  }
  const secret = linkSecret(context)
  const actor: Actor = { kind: 'link', secretHash: hashSecret(secret) }
  const sender = await withSentForm(context, app.contextFor(actor, 'web', senderOf(context)))
  return { actor: askedAgain(context, sender), folder: paths.link(secret) }
}

/** The actor, whose right to this folder is asked again when a document waited. */
function askedAgain(context: Context, actor: AppContext, finess?: string): AppContext {
  const rightLasts = async () => {
    if (actor.rightLasts && !(await actor.rightLasts())) return false
    const { enterFolder } = await import('#assessment')
    const entered = enterFolder(actor, finess === undefined ? {} : { finess })
    return entered.then(() => true).catch(refusedOnly)
  }
  context.set('documentRight', rightLasts)
  return { ...actor, rightLasts }
}

function refusedOnly(error: unknown): false {
  if (error instanceof AppError) return false
  throw error
}

export async function assessmentAt(app: App, context: Context): Promise<AssessmentPlace> {
  const place = await folderAt(app, context)
  const assessmentId = context.req.param('assessment') ?? ''
  const base = paths.assessment(place.folder, assessmentId)
  return { ...place, reference: { assessmentId, finess: place.finess }, base }
}
