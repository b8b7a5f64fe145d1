/** Calendars that can be given to a calendar program: the deadlines of a CaRE candidate, the actions of a plan, the agenda of a region. */
export const feedKinds = ['care', 'plan', 'agenda'] as const

export type FeedKind = (typeof feedKinds)[number]

/** An address that its owner gave to a calendar program. An owner has one address at most for each calendar. */
export interface Feed {
  readonly id: string
  readonly ownerId: string
  readonly kind: FeedKind
  /** Of what it is the calendar, as the calendar's own use case names it. */
  readonly subject: string
  /** What its owner read when making the address: « Plan d’actions – EHPAD Les Tilleuls ». */
  readonly label: string
  readonly createdAt: Date
  /** The day of the last reading, `YYYY-MM-DD`; null as long as no program has read it. */
  readonly readOn: string | null
}

/** Addresses that one account keeps at most. */
export const mostFeeds = 50
