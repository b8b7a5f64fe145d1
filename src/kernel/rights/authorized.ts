import { AppError } from '../errors.ts'
import type { Actor } from './actor.ts'
import { refusalOf } from './refusal.ts'

declare const authorized: unique symbol

/** A thing that passed a check of rights. Stores write nothing else: code that forgets the check does not compile. */
export type Authorized<Thing> = Thing & { readonly [authorized]: true }

/** The rule for a thing found by the hash of a secret: holding the secret is the right. */
export function byPossession(): boolean {
  return true
}

/** The rule for what a visitor may do before signing in: try a password, begin to sign in, ask for a link. */
export function byAnyone(): boolean {
  return true
}

/**
 * Checks a rule and marks the thing as checked. A refusal looks exactly like a missing thing, so that nobody learns what
 * exists. Only the audit log records that it was a refusal.
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
