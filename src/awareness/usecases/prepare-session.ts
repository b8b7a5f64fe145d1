import { z } from 'zod'
import { getStructureIn, type Structure } from '#directory'
import { nameInAddress, query } from '#kernel'
import type { AwarenessSession } from '../session/session.ts'
import { reachSession, reachToWrite } from './reach-session.ts'

export interface PreparedSession {
  readonly structure: Structure
  /** Undefined for a new session. */
  readonly session: AwarenessSession | undefined
}

/** What the form of a session shows. */
export const prepareSession = query({
  input: z.strictObject({ finess: nameInAddress, sessionId: nameInAddress.optional() }),
  run: async (database, { finess, sessionId }, { actor }): Promise<PreparedSession> => {
    const place = await reachToWrite(database, actor, finess)
    const session = sessionId === undefined ? undefined : await reachSession(database, actor, { finess, sessionId })
    return { structure: await getStructureIn(database, place.finess), session }
  },
})
