import { may, type Place } from '#access'
import type { Actor } from '#kernel'
import type { Assessment, Owner } from './assessment.ts'

/** An assessment, with the place of its structure when it belongs to one. */
export interface PlacedAssessment {
  readonly assessment: Assessment
  readonly place: Place | undefined
}

/** What an actor may do with an assessment. */
export interface Rights {
  /** The whole assessment; or the submitted answers without internal comments; or one theme. Undefined: nothing. */
  readonly read: 'whole' | 'shared' | 'theme' | undefined
  readonly answer: boolean
  /** Change the draft as a whole: delegate a theme, move the draft to another version, erase it. */
  readonly edit: boolean
  readonly submit: boolean
  /** The only theme that the actor may answer, for a colleague. */
  readonly theme?: string
}

/**
 * An open diagnosis belongs to whoever holds its private link, and is shared with nobody. The assessment of a structure
 * belongs to those who may read its answers. Once submitted, it is shared and no longer changes.
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

/** A colleague answers the theme delegated to them, as long as the assessment is a draft. */
export function delegateRights({ submittedAt }: Assessment, theme: string): Rights {
  if (submittedAt !== null) return nothing
  return { read: 'theme', answer: true, edit: false, submit: false, theme }
}

/** The owner of assessments, with the place of the structure when the owner is one. */
export interface PlacedOwner {
  readonly owner: Owner
  readonly place: Place | undefined
}

/** Whether the actor may start an assessment for this owner, or bring one to this owner. */
export function canAddTo(actor: Actor, { owner, place }: PlacedOwner): boolean {
  if (owner.kind === 'link') return actor.kind === 'link' && actor.secretHash === owner.secretHash
  return place !== undefined && may(actor, 'edit-answers', place)
}

/** Whether the actor sees all the assessments of an owner, only those submitted, or none (undefined). */
export function sightOf(actor: Actor, { owner, place }: PlacedOwner): 'whole' | 'shared' | undefined {
  if (owner.kind === 'link') return canAddTo(actor, { owner, place }) ? 'whole' : undefined
  if (place === undefined) return undefined
  if (may(actor, 'read-answers', place)) return 'whole'
  return may(actor, 'read-shared', place) ? 'shared' : undefined
}

/** Only the server's own upkeep completes what figures need of a submission. */
export function canKeepUp(actor: Actor): boolean {
  return actor.kind === 'system'
}

/** Only the server's own upkeep erases expired assessments. */
export function canPurge(actor: Actor): boolean {
  return actor.kind === 'system'
}
