import { index, instant, integer, json, table, text } from '#storage'
import type { Audience, SessionKind } from './session/session.ts'

/** Sessions and campaigns of awareness, each of one structure. */
export const awarenessSessions = table(
  'awareness_sessions',
  {
    id: text('id').primaryKey(),
    finess: text('finess').notNull(),
    kind: text('kind').$type<SessionKind>().notNull(),
    title: text('title').notNull(),
    /** Days, `AAAA-MM-JJ`. */
    startsOn: text('starts_on').notNull(),
    lastOn: text('last_on').notNull(),
    audiences: json('audiences').$type<readonly Audience[]>().notNull(),
    reached: integer('reached'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    revision: integer('revision').notNull(),
  },
  (session) => [index('awareness_sessions_finess').on(session.finess, session.lastOn)],
)
