import { describe, expect, it } from 'vitest'
import { checkSession, lastTwelveMonths, reachOver, type SessionContent, type TypedSession } from '#awareness'

const today = '2026-11-22'
const typed = (given: Partial<TypedSession> = {}): TypedSession => ({
  kind: 'session',
  title: 'Reconnaître un faux message',
  startsOn: '2026-03-10',
  lastOn: '',
  audiences: ['care'],
  reached: '18',
  ...given,
})
const faults = (given: Partial<TypedSession>) =>
  checkSession(typed(given), today).issues.map(({ path, code }) => `${path} ${code}`)

describe('a session of awareness', () => {
  it('is kept as it was typed, cleaned', () => {
    expect(checkSession(typed({ title: '  Faux\u00A0message ', reached: '1 200' }), today)).toEqual({
      issues: [],
      content: {
        kind: 'session',
        title: 'Faux message',
        startsOn: '2026-03-10',
        lastOn: '2026-03-10',
        audiences: ['care'],
        reached: 1200,
      },
    })
  })

  it('lists every fault at once', () => {
    expect(
      faults({ kind: 'film', title: ' ', startsOn: '30/02/2026', audiences: ['elsewhere'], reached: 'douze' }),
    ).toEqual([
      'kind awareness-kind-missing',
      'title awareness-title-missing',
      'startsOn awareness-not-day',
      'audiences awareness-audience-missing',
      'reached awareness-reached',
    ])
  })

  it.each<[what: string, given: Partial<TypedSession>, expected: readonly string[]]>([
    ['is not written down before it is held', { startsOn: '2026-11-23' }, ['startsOn awareness-day-to-come']],
    ['is written down on its own day', { startsOn: today }, []],
    ['has a day', { startsOn: '' }, ['startsOn awareness-day-missing']],
    ['has a plausible year', { startsOn: '0026-03-10' }, ['startsOn awareness-day-out-of-range']],
    ['reached somebody, when somebody counted', { reached: '0' }, ['reached awareness-reached']],
    ['reached no part of a person', { reached: '12,5' }, ['reached awareness-reached']],
    ['reached no more people than any hospital has', { reached: '50001' }, ['reached awareness-reached']],
    ['may leave people uncounted', { reached: ' ' }, []],
    ['has a title that fits', { title: 'é'.repeat(151) }, ['title awareness-title-too-long']],
    ['ends after it began, for a campaign', { kind: 'campaign', lastOn: '2026-03-09' }, ['lastOn awareness-day-order']],
    ['may go on, for a campaign', { kind: 'campaign', lastOn: '2027-01-31' }, []],
    ['has a readable last day, for a campaign', { kind: 'campaign', lastOn: 'juin' }, ['lastOn awareness-not-day']],
  ])('%s', (_, given, expected) => {
    expect(faults(given)).toEqual(expected)
  })

  it('ends on its day, whatever stands in the last day', () => {
    expect(checkSession(typed({ lastOn: '2020-01-01' }), today).content.lastOn).toBe('2026-03-10')
  })

  it('is for everybody or for some of them, not both', () => {
    const { content } = checkSession(typed({ audiences: ['it', 'everybody', 'care'] }), today)
    expect(content.audiences).toEqual(['everybody'])
  })
})

const session = (startsOn: string, lastOn: string, reached: number | null): SessionContent => ({
  kind: 'session',
  title: '',
  audiences: ['everybody'],
  startsOn,
  lastOn,
  reached,
})

describe('what a structure did within twelve months', () => {
  const year = lastTwelveMonths('2026-11-22')

  it('is asked from the day after the one a year before', () => {
    expect(year).toEqual({ from: '2025-11-23', to: '2026-11-22' })
    expect(lastTwelveMonths('2028-02-29')).toEqual({ from: '2027-03-01', to: '2028-02-29' })
  })

  it('counts a campaign of which one day lies within, adds people up, and keeps apart what nobody counted', () => {
    const sessions = [
      session('2025-10-01', '2025-11-23', 40),
      session('2026-03-10', '2026-03-10', 18),
      session('2026-05-04', '2026-05-04', null),
      session('2025-11-22', '2025-11-22', 900),
      session('2026-11-23', '2026-12-31', 900),
    ]
    expect(reachOver(sessions, year)).toEqual({ lastOn: '2026-05-04', held: 3, uncounted: 1, reached: 58 })
  })

  it('is no zero when nobody counted, and nothing at all when nothing was written down', () => {
    expect(reachOver([session('2026-05-04', '2026-05-04', null)], year).reached).toBeUndefined()
    expect(reachOver([], year)).toEqual({ lastOn: undefined, held: 0, uncounted: 0, reached: undefined })
  })
})
