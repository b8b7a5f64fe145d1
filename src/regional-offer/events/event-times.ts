import { dayAfter, instantAt, type LegalTime } from '#kernel'
import type { EventContent, RegionalEvent } from './event.ts'

/** When an event begins and is over, by the clocks of its region. Whole days end with the last one. */
export function eventTimes(
  { startsOn, lastOn, starts, ends }: Pick<EventContent, 'startsOn' | 'lastOn' | 'starts' | 'ends'>,
  time: LegalTime,
): Pick<RegionalEvent, 'beginsAt' | 'overAt'> {
  const beginsAt = instantAt(startsOn, starts ?? '00:00', time)
  const overAt = ends === null ? instantAt(dayAfter(lastOn, 1), '00:00', time) : instantAt(lastOn, ends, time)
  // In the night when clocks go forward, an hour that is skipped can come after the one that follows it.
  return { beginsAt, overAt: new Date(Math.max(beginsAt.getTime(), overAt.getTime())) }
}
