import type { Actor } from './actor.ts'
import { AppError } from './errors.ts'

declare const authorized: unique symbol

/** A thing on which a rule was checked for an actor. Stores write nothing else: a forgotten check does not compile. */
export type Authorized<Thing> = Thing & { readonly [authorized]: true }

/**
 * Checks a rule and marks the thing as checked.
 * A refusal reads exactly like a missing thing, so that nobody learns what exists.
 */
export function authorize<Thing>(
  actor: Actor,
  thing: Thing | undefined,
  rule: (actor: Actor, thing: Thing) => boolean,
): Authorized<Thing> {
  if (thing === undefined || !rule(actor, thing)) throw new AppError('not-found', 'not-found')
  return thing as Authorized<Thing>
}
