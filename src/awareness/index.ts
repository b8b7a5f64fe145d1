/**
 * What structures do to make their people aware of the traps: sessions and campaigns, each with its days, whom it was for, and how
 * many people it reached, when somebody counted. A structure writes down what it did, and those who follow it read it: no name, no
 * mark. `listAwarenessReach` gives the indicators of a region what was done within a span; who came twice counts twice.
 * A structure that never wrote anything down is unknown: neither done nor missed.
 */
export { checkSession, longestSessionTitle, type TypedSession } from './session/check-session.ts'
export {
  type Audience,
  type AwarenessSession,
  audiences,
  type SessionContent,
  type SessionKind,
  sessionKinds,
} from './session/session.ts'
export { type AwarenessReach, lastTwelveMonths, reachOver } from './session/year-reach.ts'
export { listAwarenessReach } from './store.ts'
export {
  exportAwareness,
  type FollowedSession,
  followAwareness,
  type RegionAwareness,
} from './usecases/follow-awareness.ts'
export { listSessions, type StructureAwareness } from './usecases/list-sessions.ts'
export { type PreparedSession, prepareSession } from './usecases/prepare-session.ts'
export { removeSession, type SavedSession, saveSession } from './usecases/save-session.ts'
