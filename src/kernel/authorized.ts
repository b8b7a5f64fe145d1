import type { Actor } from './actor.ts'
import { AppError } from './errors.ts'
import { refusalOf } from './refusal.ts'

declare const authorized: unique symbol

/** A thing on which a rule was checked for an actor. Stores write nothing else: a forgotten check does not compile. */
export type Authorized<Thing> = Thing & { readonly [authorized]: true }

/** A rule for what was found by the hash of a secret: holding the secret is the right. */
export function byPossession(): boolean {
  return true
}

/** A rule for what a visitor may do before saying who they are: to try a password, to begin to sign in, to ask for a link. */
export function byAnyone(): boolean {
  return true
}

/**
 * Checks a rule and marks the thing as checked.
 * A refusal reads exactly like a missing thing, so that nobody learns what exists; only the audit log knows.
 */
export function authorize<Thing>(
  actor: Actor,
  thing: Thing | undefined,
  rule: (actor: Actor, thing: Thing) => boolean,
): Authorized<Thing> {
  if (thing === undefined) throw new AppError('not-found', 'not-found')
  if (!rule(actor, thing)) throw refusalOf(thing)
  return thing as Authorized<Thing>
}
