import { boolean, index, instant, integer, json, primaryKey, table, text } from '#storage'
import type { AlertAnswer, Severity } from './alerts/alert.ts'
import type { AskedThing } from './campaign/campaign.ts'
import type { Slot } from './slots/slot.ts'
import type { SlotChange } from './slots/slot-change.ts'
import type { Target } from './target/target.ts'

/** Alerts that a region relays. */
export const alerts = table(
  'alerts',
  {
    id: text('id').primaryKey(),
    /** INSEE code. */
    region: text('region').notNull(),
    title: text('title').notNull(),
    source: text('source').notNull(),
    concerned: text('concerned').notNull(),
    advice: text('advice').notNull(),
    /** `AAAA-MM-JJ` */
    dueOn: text('due_on').notNull(),
    severity: text('severity').$type<Severity>().notNull(),
    target: json('target').$type<Target>().notNull(),
    createdAt: instant('created_at').notNull(),
    publishedAt: instant('published_at'),
    closedAt: instant('closed_at'),
    revision: integer('revision').notNull(),
  },
  (alert) => [index('alerts_region').on(alert.region)],
)

/** The structures to which an alert was sent, with their answer of today. */
export const alertStructures = table(
  'alert_structures',
  {
    alertId: text('alert_id')
      .notNull()
      .references(() => alerts.id, { onDelete: 'cascade' }),
    finess: text('finess').notNull(),
    answer: text('answer').$type<AlertAnswer>(),
    answeredAt: instant('answered_at'),
    isReached: boolean('is_reached').notNull(),
  },
  (asked) => [
    primaryKey({ columns: [asked.alertId, asked.finess] }),
    index('alert_structures_finess').on(asked.finess),
  ],
)

/** Every answer ever given, so that a later one hides none. */
export const alertAnswerChanges = table(
  'alert_answer_changes',
  {
    id: text('id').primaryKey(),
    alertId: text('alert_id')
      .notNull()
      .references(() => alerts.id, { onDelete: 'cascade' }),
    finess: text('finess').notNull(),
    answer: text('answer').$type<AlertAnswer>().notNull(),
    answeredAt: instant('answered_at').notNull(),
  },
  (change) => [index('alert_answer_changes_alert').on(change.alertId, change.finess)],
)

/** What a region asks of many structures by a day. */
export const campaigns = table(
  'campaigns',
  {
    id: text('id').primaryKey(),
    /** INSEE code. */
    region: text('region').notNull(),
    title: text('title').notNull(),
    message: text('message').notNull(),
    asked: text('asked').$type<AskedThing>().notNull(),
    questionnaireId: text('questionnaire_id'),
    /** Days, `AAAA-MM-JJ`. */
    interimOn: text('interim_on').notNull(),
    finalOn: text('final_on').notNull(),
    provider: text('provider').notNull().default(''),
    kit: text('kit').notNull().default(''),
    kitVersion: text('kit_version').notNull().default(''),
    letter: text('letter').notNull().default(''),
    slots: json('slots').$type<readonly Slot[]>().notNull().default([]),
    target: json('target').$type<Target>().notNull(),
    createdAt: instant('created_at').notNull(),
    openedAt: instant('opened_at'),
    openedOn: text('opened_on'),
    closedAt: instant('closed_at'),
    reminders: integer('reminders').notNull(),
    revision: integer('revision').notNull(),
  },
  (campaign) => [index('campaigns_region').on(campaign.region)],
)

/** The structures that a campaign asks. What they did is read where it was done. */
export const campaignStructures = table(
  'campaign_structures',
  {
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaigns.id, { onDelete: 'cascade' }),
    finess: text('finess').notNull(),
    isReached: boolean('is_reached').notNull(),
    /** The day on which the region accepted what was done, `AAAA-MM-JJ`. */
    acceptedOn: text('accepted_on'),
    /** The slot that the structure picked (`nameOfSlot`), and the exercise that this planned. */
    slot: text('slot'),
    exerciseId: text('exercise_id'),
    /** What the region last did with the slot that the structure had picked. */
    slotChange: json('slot_change').$type<SlotChange>(),
    /** The words of the structure for the letter, by variable of the kit. */
    words: json('words').$type<Readonly<Record<string, string>>>().notNull().default({}),
  },
  (asked) => [
    primaryKey({ columns: [asked.campaignId, asked.finess] }),
    index('campaign_structures_finess').on(asked.finess),
  ],
)
