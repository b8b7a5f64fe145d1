import { abandonedBefore } from '#mail'

/**
 * Why a mail is sent:
 * - `alert`: the region warns of something; it leaves at once;
 * - `notice`: what the person asked for, or signed up for, is done, moved or called off; it leaves at once, and cannot be refused;
 * - `request`: the region asks for something, or reminds; a person gets one a week at most.
 */
export const mailingKinds = ['alert', 'notice', 'request'] as const
export type MailingKind = (typeof mailingKinds)[number]

/** What a mail is about, the word before the colon of its purpose. */
export const mailingTopics = ['alert', 'campaign', 'delegation', 'event', 'result', 'slot'] as const
export type MailingTopic = (typeof mailingTopics)[number]

/**
 * How a mail ended. `uncertain`: the connection broke while the mail server was taking the mail, so that nobody knows whether
 * it did. `dropped`: there was nothing to say any more, or the person wants no mail.
 */
export const mailingOutcomes = ['sent', 'uncertain', 'failed', 'dropped'] as const
export type MailingOutcome = (typeof mailingOutcomes)[number]
export type MailingState = MailingOutcome | 'waiting'

/** One mail to one person, which leaves once whatever stops. */
export interface Mailing {
  readonly id: string
  /** The topic, a colon and the id of the thing. A person gets one mail of a purpose. */
  readonly purpose: `${MailingTopic}:${string}`
  readonly kind: MailingKind
  /** Stands for the email address (`markOf`). */
  readonly mark: string
  /** The account of the person; null for somebody whom the directory of referents alone knows. */
  readonly accountId: string | null
  /** The lines of the directory that name the address. */
  readonly referentIds: readonly string[]
  readonly createdAt: Date
  readonly dueAt: Date
  /** Since when a sender holds the mail, or held it when the server stopped. */
  readonly sendingSince: Date | null
  readonly outcome: MailingOutcome | null
  readonly endedAt: Date | null
  /** The code of the last fault. */
  readonly failure: string | null
  readonly postponements: number
}

/**
 * What became of a mail. A server that was killed while it sent leaves a mail of which nobody knows whether it left: it is
 * not sent again by itself, because two mails for one reminder cost the trust of their reader.
 */
export function stateOf({ outcome, sendingSince }: Mailing, now: Date): MailingState {
  if (outcome) return outcome
  return sendingSince && sendingSince <= abandonedBefore(now) ? 'uncertain' : 'waiting'
}

export function topicOf({ purpose }: Pick<Mailing, 'purpose'>): MailingTopic {
  const word = purpose.split(':')[0]
  return mailingTopics.find((topic) => topic === word) ?? 'alert'
}

/** What follows a topic in a purpose: the id of the thing, then the number of a reminder. Empty for a mail on another topic. */
export function partsOf({ purpose }: Pick<Mailing, 'purpose'>, topic: MailingTopic): readonly string[] {
  const [word, ...parts] = purpose.split(':')
  return word === topic ? parts : []
}

/** Whether a person who wants no mails of alerts and campaigns is spared this mail, which then says how to refuse them. */
export function isRefusable({ kind }: Pick<Mailing, 'kind'>): boolean {
  return kind !== 'notice'
}

/** A person gets at most one `request` in so many days. */
export const requestDays = 7

/** After so many faults the mail server is taken to be down: the other mails wait for the next minute. */
export const mostFaults = 3

/** A mail that has ended is forgotten after so many days, a year and a month: its links open nothing from then on. */
export const keptDays = 400
