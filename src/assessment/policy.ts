import { may, type Place } from '#access'
import type { Actor } from '#kernel'
import type { Assessment, Owner } from './assessment.ts'

/** An assessment, with where its structure is when it belongs to one. */
export interface PlacedAssessment {
  readonly assessment: Assessment
  readonly place: Place | undefined
}

/** What an actor may do with an assessment. */
export interface Rights {
  /** All of it; or what was submitted, without internal comments; or one theme only. Undefined: nothing. */
  readonly read: 'whole' | 'shared' | 'theme' | undefined
  /** Give answers. */
  readonly answer: boolean
  /** Change the draft as a whole: hand a theme over, move it to another version, erase it. */
  readonly edit: boolean
  readonly submit: boolean
  /** The theme that a colleague answers, when it is the only one. */
  readonly theme?: string
}

/**
 * An open diagnosis belongs to whoever holds its private link, and is shared with nobody. A structure's belongs to those
 * who may read its answers; what was submitted is shared, and does not change any more.
 */
export function rightsOn(actor: Actor, { assessment, place }: PlacedAssessment): Rights {
  const draft = assessment.submittedAt === null
  if (assessment.ownerFiness === null) {
    const holds = actor.kind === 'link' && actor.secretHash === assessment.secretHash
    return { read: holds ? 'whole' : undefined, answer: holds && draft, edit: holds && draft, submit: false }
  }
  if (place === undefined) return nothing
  const shared = !draft && may(actor, 'read-shared', place)
  const edit = draft && may(actor, 'edit-answers', place)
  return {
    read: may(actor, 'read-answers', place) ? 'whole' : shared ? 'shared' : undefined,
    answer: edit,
    edit,
    submit: draft && may(actor, 'submit', place),
  }
}

const nothing: Rights = { read: undefined, answer: false, edit: false, submit: false }

/** A colleague answers the theme that was handed over to them, as long as the assessment is a draft. */
export function delegateRights({ submittedAt }: Assessment, theme: string): Rights {
  if (submittedAt !== null) return nothing
  return { read: 'theme', answer: true, edit: false, submit: false, theme }
}

/** Whose assessments, with where the structure is when they belong to one. */
export interface PlacedOwner {
  readonly owner: Owner
  readonly place: Place | undefined
}

/** Who may begin something among these assessments, or bring something into them. */
export function canAddTo(actor: Actor, { owner, place }: PlacedOwner): boolean {
  if (owner.kind === 'link') return actor.kind === 'link' && actor.secretHash === owner.secretHash
  return place !== undefined && may(actor, 'edit-answers', place)
}

/** What an actor sees of them: all, or what was submitted; undefined: nothing. */
export function sightOf(actor: Actor, { owner, place }: PlacedOwner): 'whole' | 'shared' | undefined {
  if (owner.kind === 'link') return canAddTo(actor, { owner, place }) ? 'whole' : undefined
  if (place === undefined) return undefined
  if (may(actor, 'read-answers', place)) return 'whole'
  return may(actor, 'read-shared', place) ? 'shared' : undefined
}

/** Erasing what has expired is the server's own upkeep. */
export function canPurge(actor: Actor): boolean {
  return actor.kind === 'system'
}
