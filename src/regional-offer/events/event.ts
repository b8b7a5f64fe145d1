export const eventKinds = ['forum', 'college', 'webinar', 'training', 'exercise', 'awareness', 'other'] as const
export type EventKind = (typeof eventKinds)[number]

export interface EventContent {
  readonly kind: EventKind
  readonly title: string
  readonly detail: string
  /** `AAAA-MM-JJ` */
  readonly startsOn: string
  /** The last day; the first one for an event of one day. */
  readonly lastOn: string
  /** `09:30` on the clocks of the region; null, with `ends`, for whole days. */
  readonly starts: string | null
  readonly ends: string | null
  readonly place: string
  /** https, or empty. Nobody but the reader's browser loads it. */
  readonly link: string
  readonly forWhom: string
  /** One place for each structure; null where there is room for all. */
  readonly capacity: number | null
  /** Whether the event is shown without an account. */
  readonly isPublic: boolean
  readonly takesRegistrations: boolean
}

/** When and where an event takes place: a structure that registered is told when this changes. */
export type EventPlan = Pick<EventContent, 'startsOn' | 'lastOn' | 'starts' | 'ends' | 'place' | 'link'>

export function planOf({ startsOn, lastOn, starts, ends, place, link }: EventPlan): EventPlan {
  return { startsOn, lastOn, starts, ends, place, link }
}

export function isMoved(before: EventPlan, after: EventPlan): boolean {
  const now = planOf(after)
  return Object.entries(planOf(before)).some(([name, value]) => now[name as keyof EventPlan] !== value)
}

/** What a region invites to. An event is never erased: one that does not take place is cancelled. */
export interface RegionalEvent extends EventContent {
  readonly id: string
  /** INSEE code. */
  readonly region: string
  readonly beginsAt: Date
  /** From this instant on it is over. */
  readonly overAt: Date
  readonly cancelledAt: Date | null
  /** Where registered structures knew it before its last move of which they were told; null when there was none. */
  readonly former: EventPlan | null
  /** How many times registered structures were told that it moved or is cancelled, and the last time. */
  readonly notices: number
  readonly toldAt: Date | null
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly revision: number
}

export type EventState = 'coming' | 'ongoing' | 'over' | 'cancelled'

export function eventState({ beginsAt, overAt, cancelledAt }: EventTimes, now: Date): EventState {
  if (cancelledAt !== null) return 'cancelled'
  if (now >= overAt) return 'over'
  return now >= beginsAt ? 'ongoing' : 'coming'
}

type EventTimes = Pick<RegionalEvent, 'beginsAt' | 'overAt' | 'cancelledAt'>

/** Whether a structure can still register: `none` where the event takes no registration. */
export type Registering = 'open' | 'full' | 'none' | 'closed'

export function registering(
  event: EventTimes & Pick<EventContent, 'capacity' | 'takesRegistrations'>,
  { registered, now }: { readonly registered: number; readonly now: Date },
): Registering {
  const state = eventState(event, now)
  if (!event.takesRegistrations) return 'none'
  if (state === 'over' || state === 'cancelled') return 'closed'
  return event.capacity !== null && registered >= event.capacity ? 'full' : 'open'
}
