import { AppError, type Context, type ReachingScope } from '#kernel'
import type { Database } from '#storage'

/**
 * Refuses that structures come under a role that somebody holds, or is invited to, where such roles wait for the consent of a
 * second administrator: one administrator alone could otherwise widen what a role reads. The operator waits for nobody.
 */
export async function refuseUnlessAgreed(
  { reach, actor, clock }: Pick<Context, 'reach' | 'actor' | 'clock'>,
  database: Database,
  place: ReachingScope,
  coming: readonly string[],
): Promise<void> {
  if (!reach.needsConsent || actor.kind !== 'account' || coming.length === 0) return
  if (await reach.isHeld(database, place, clock())) throw new AppError('conflict', 'reach-needs-consent')
}
