import { boolean, index, instant, integer, json, primaryKey, table, text } from '#storage'
import type { ContactKind } from './contacts/contact.ts'
import type { EventKind, EventPlan } from './events/event.ts'

/** What a region invites to. */
export const regionalEvents = table(
  'regional_events',
  {
    id: text('id').primaryKey(),
    /** INSEE code. */
    region: text('region').notNull(),
    kind: text('kind').$type<EventKind>().notNull(),
    title: text('title').notNull(),
    detail: text('detail').notNull(),
    /** Days, `AAAA-MM-JJ`, and hours, `09:30`, as written by the region. */
    startsOn: text('starts_on').notNull(),
    lastOn: text('last_on').notNull(),
    starts: text('starts'),
    ends: text('ends'),
    beginsAt: instant('begins_at').notNull(),
    overAt: instant('over_at').notNull(),
    place: text('place').notNull(),
    link: text('link').notNull(),
    forWhom: text('for_whom').notNull(),
    capacity: integer('capacity'),
    isPublic: boolean('is_public').notNull(),
    takesRegistrations: boolean('takes_registrations').notNull(),
    cancelledAt: instant('cancelled_at'),
    former: json('former').$type<EventPlan>(),
    notices: integer('notices').notNull().default(0),
    toldAt: instant('told_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    revision: integer('revision').notNull(),
  },
  (event) => [index('regional_events_region').on(event.region, event.overAt)],
)

/** Structures that come to an event. */
export const eventRegistrations = table(
  'event_registrations',
  {
    eventId: text('event_id')
      .notNull()
      .references(() => regionalEvents.id, { onDelete: 'cascade' }),
    finess: text('finess').notNull(),
    registeredAt: instant('registered_at').notNull(),
  },
  (registration) => [
    primaryKey({ columns: [registration.eventId, registration.finess] }),
    index('event_registrations_finess').on(registration.finess),
  ],
)

/** Whom structures of a region call in a crisis, one row for each kind that the region has filled in. */
export const crisisContacts = table(
  'crisis_contacts',
  {
    /** INSEE code. */
    region: text('region').notNull(),
    kind: text('kind').$type<ContactKind>().notNull(),
    name: text('name').notNull(),
    phone: text('phone').notNull(),
    mail: text('mail').notNull(),
    hours: text('hours').notNull(),
    source: text('source').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (contact) => [primaryKey({ columns: [contact.region, contact.kind] })],
)
