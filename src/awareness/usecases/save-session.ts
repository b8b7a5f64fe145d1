import { z } from 'zod'
import { getStructureIn, localDay } from '#directory'
import { AppError, authorize, command, nameInAddress, newId, refuseIssues, typedText } from '#kernel'
import { canEditAwareness } from '../policy.ts'
import { checkSession } from '../session/check-session.ts'
import type { AwarenessSession } from '../session/session.ts'
import * as store from '../store.ts'
import { reachToChange, reachToWrite } from './reach-session.ts'

/** More than one a week for ten years. */
const mostSessions = 600
const text = typedText.default('')

/** `outdated`: somebody changed the session after the page was shown. Nothing was stored. */
export interface SavedSession {
  readonly outcome: 'saved' | 'outdated'
  readonly session: AwarenessSession
}

/** Writes a session: without `sessionId`, a new one. Refuses it with all its faults at once. */
export const saveSession = command({
  action: 'awareness.save-session',
  once: true,
  input: z.strictObject({
    finess: nameInAddress,
    sessionId: nameInAddress.optional(),
    revision: z.number().default(0),
    kind: text,
    title: text,
    startsOn: text,
    lastOn: text,
    audiences: z.array(nameInAddress).max(100).readonly().default([]),
    reached: text,
  }),
  run: async (transaction, { finess, sessionId, revision, ...typed }, { actor, clock }): Promise<SavedSession> => {
    const place = await reachToWrite(transaction, actor, finess)
    const before = sessionId === undefined ? undefined : await reachToChange(transaction, actor, { finess, sessionId })
    const now = clock()
    const structure = await getStructureIn(transaction, place.finess)
    const { content, issues } = checkSession(typed, localDay(structure, now))
    refuseIssues('awareness-invalid', issues)
    if (before && before.revision !== revision) return { outcome: 'outdated', session: before }
    if (!before && (await store.countSessions(transaction, place.finess)) >= mostSessions)
      throw new AppError('conflict', 'awareness-sessions-full', { values: { maximum: mostSessions } })
    const kept = before ?? { id: newId(), finess: place.finess, createdAt: now, revision: 0 }
    const session: AwarenessSession = { ...kept, ...content, updatedAt: now, revision: kept.revision + 1 }
    await store.putSession(
      transaction,
      authorize(actor, session, (who) => canEditAwareness(who, place)),
    )
    return { outcome: 'saved', session }
  },
  subject: ({ outcome, session }) => (outcome === 'saved' ? session.id : undefined),
})

/** Erases a session that was written down by mistake. */
export const removeSession = command({
  action: 'awareness.remove-session',
  once: true,
  input: z.strictObject({ finess: nameInAddress, sessionId: nameInAddress }),
  run: async (transaction, asked, { actor }) => {
    const session = await reachToChange(transaction, actor, asked)
    await store.deleteSession(transaction, session)
    return session
  },
  subject: ({ id }) => id,
})
