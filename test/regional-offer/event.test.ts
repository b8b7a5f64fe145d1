import { describe, expect, it } from 'vitest'
import { type LegalTime, legalTimeOf, parisTime } from '#kernel'
import { checkEvent, eventState, eventTimes, isHttpsLink, registering, type TypedEvent } from '#regional-offer'
import { aRegionalEvent } from '../support/data/regional-event.ts'

const typed = (given: Partial<TypedEvent> = {}): TypedEvent => ({
  kind: 'webinar',
  title: 'Webinaire',
  detail: '',
  startsOn: '2026-12-03',
  lastOn: '',
  starts: '9h30',
  ends: '12h',
  place: '',
  link: '',
  forWhom: 'Directions des ESMS',
  capacity: '40',
  isPublic: false,
  takesRegistrations: true,
  ...given,
})
const faults = (given: Partial<TypedEvent>) =>
  checkEvent(typed(given)).issues.map(({ path, code }) => `${path} ${code}`)

describe('an event that a region writes', () => {
  it('is kept as it was typed, with its hours and its last day', () => {
    const { content, issues } = checkEvent(typed({ capacity: '1 200' }))
    expect([issues, content]).toMatchObject([
      [],
      { lastOn: '2026-12-03', starts: '09:30', ends: '12:00', capacity: 1200 },
    ])
  })

  it('lists every fault at once', () => {
    const all = { kind: 'x', title: '', startsOn: '', starts: '25h', link: 'http://x.fr', forWhom: ' ', capacity: '0' }
    expect(faults(all)).toEqual([
      'title event-title-missing',
      'kind event-kind-missing',
      'startsOn event-day-missing',
      'starts event-hour-faulty',
      'link offer-link-faulty',
      'forWhom event-for-whom-missing',
      'capacity event-capacity',
    ])
  })

  it.each<[what: string, given: Partial<TypedEvent>, expected: readonly string[]]>([
    ['may last whole days', { starts: '', ends: '' }, []],
    ['has both hours or none', { ends: '' }, ['ends event-hours-incomplete']],
    ['has both hours or none', { starts: '' }, ['starts event-hours-incomplete']],
    ['ends after it began', { ends: '9h30' }, ['ends event-hours-order']],
    ['may end earlier in the day when it ends on another day', { ends: '9h', lastOn: '2026-12-04' }, []],
    ['does not end on a day before', { lastOn: '2026-12-02' }, ['lastOn event-day-order']],
    ['has a last day that exists', { lastOn: '2026-02-30' }, ['lastOn event-not-day']],
    ['may have room for all', { capacity: '' }, []],
    ['has a title that fits', { title: 'x'.repeat(151) }, ['title event-text-too-long']],
  ])('%s: %j', (_, given, expected) => {
    expect(faults(given)).toEqual(expected)
  })
})

describe('a link that a page shows', () => {
  it.each([
    ['https://exemple.fr', true],
    ['https://visio.exemple.fr:8443/salle?x=1#y', true],
    ['http://exemple.fr', false],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['https://ars@exemple.fr', false],
    ['https://:secret@exemple.fr', false],
    ['https://localhost/', false],
    ['https://127.0.0.1/', false],
    ['https://[::1]/', false],
    ['https://exemple.fr/a b', false],
    ['//exemple.fr', false],
    [`https://exemple.fr/${'a'.repeat(500)}`, false],
  ])('%s: %s', (link, expected) => {
    expect(isHttpsLink(link)).toBe(expected)
  })
})

const times = (
  startsOn: string,
  starts: string | null,
  ends: string | null,
  time: LegalTime = parisTime,
  lastOn = startsOn,
) => {
  const { beginsAt, overAt } = eventTimes({ startsOn, lastOn, starts, ends }, time)
  return [beginsAt.toISOString(), overAt.toISOString()]
}

describe('when an event takes place', () => {
  const martinique = legalTimeOf({ departement: '972' })

  it('is told by the clocks of its region, in winter, in summer and overseas', () => {
    expect(times('2026-12-03', '09:30', '12:00')).toEqual(['2026-12-03T08:30:00.000Z', '2026-12-03T11:00:00.000Z'])
    expect(times('2026-06-03', '09:30', '12:00')[0]).toBe('2026-06-03T07:30:00.000Z')
    expect(times('2026-12-03', '21:00', '22:00', martinique)[0]).toBe('2026-12-04T01:00:00.000Z')
  })

  it('lasts until the end of its last day without hours', () => {
    expect(times('2026-10-24', null, null, parisTime, '2026-10-25')).toEqual([
      '2026-10-23T22:00:00.000Z',
      '2026-10-25T23:00:00.000Z',
    ])
  })

  it('never ends before it begins, even in the night when an hour is skipped', () => {
    const [begins = '', over = ''] = times('2026-03-29', '02:30', '03:15')
    expect(over >= begins).toBe(true)
  })
})

describe('the registrations of an event', () => {
  const event = aRegionalEvent({ capacity: 2 })
  const at = (time: string) => new Date(`2026-12-03T${time}:00Z`)

  it('are open until the last place is taken, and until the event is over', () => {
    const of = (registered: number, now: Date, given = {}) => registering({ ...event, ...given }, { registered, now })
    expect(of(1, at('08:00'))).toBe('open')
    expect(of(2, at('08:00'))).toBe('full')
    expect(of(200, at('08:00'), { capacity: null })).toBe('open')
    expect(of(0, at('10:59'))).toBe('open')
    expect(of(0, at('11:00'))).toBe('closed')
    expect(of(0, at('08:00'), { cancelledAt: at('07:00') })).toBe('closed')
    expect(of(0, at('08:00'), { takesRegistrations: false })).toBe('none')
  })

  it('follow an event that is to come, under way, over or cancelled', () => {
    expect([at('08:29'), at('08:30'), at('11:00')].map((now) => eventState(event, now))).toEqual([
      'coming',
      'ongoing',
      'over',
    ])
    expect(eventState({ ...event, cancelledAt: at('01:00') }, at('12:00'))).toBe('cancelled')
  })
})
