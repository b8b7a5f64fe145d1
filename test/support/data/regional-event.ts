import { parisTime } from '#kernel'
import { type EventContent, eventTimes, type RegionalEvent } from '#regional-offer'

/** An event of a region, with what a test is about. Its instants follow from its days and hours, in Paris. */
export function aRegionalEvent(given: Partial<RegionalEvent> = {}): RegionalEvent {
  const content: EventContent = {
    kind: 'webinar',
    title: 'Webinaire',
    detail: '',
    startsOn: '2026-12-03',
    lastOn: '2026-12-03',
    starts: '09:30',
    ends: '12:00',
    place: '',
    link: '',
    forWhom: 'Directions des ESMS',
    capacity: null,
    isPublic: true,
    takesRegistrations: true,
  }
  const at = new Date('2026-11-01T08:00:00Z')
  const kept = {
    id: 'evenement',
    region: '32',
    cancelledAt: null,
    former: null,
    notices: 0,
    toldAt: null,
    createdAt: at,
    updatedAt: at,
    revision: 1,
  }
  const event = { ...content, ...kept, ...given }
  return { ...eventTimes(event, parisTime), ...event }
}
