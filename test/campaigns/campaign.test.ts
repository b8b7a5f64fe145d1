import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countStandings,
  isOwed,
  nothingDone,
  type Progress,
  standingOf,
  standings,
} from '../../src/campaigns/campaign/campaign.ts'
import { everyone, isTargeted, type Target } from '../../src/campaigns/target/target.ts'

const finalOn = '2026-12-15'
const begun: Progress = { ...nothingDone, begun: true }
const done: Progress = { ...nothingDone, doneOn: '2026-11-30' }

describe('where a structure stands in a campaign', () => {
  it.each([
    ['has done nothing before the final day', nothingDone, '2026-12-15', 'invited'],
    ['has begun before the final day', begun, '2026-12-15', 'begun'],
    ['has done nothing the day after', nothingDone, '2026-12-16', 'late'],
    ['has only begun the day after', begun, '2026-12-16', 'late'],
    ['did it in time', done, '2026-12-15', 'done'],
    ['did it, even late', { ...done, doneOn: '2026-12-20' }, '2026-12-21', 'done'],
    ['did it, has begun again', { ...done, begun: true }, '2026-12-15', 'done'],
    ['did it and the region accepted it', { ...done, acceptedOn: '2026-12-01' }, '2026-12-15', 'accepted'],
    ['was accepted, and what it did is gone', { ...nothingDone, acceptedOn: '2026-12-01' }, '2026-12-15', 'invited'],
  ] as const)('that %s', (_what, progress, today, standing) => {
    expect(standingOf(progress, finalOn, today)).toBe(standing)
  })

  it('is one of its states, and the counts make the whole', () => {
    const day = fc.constantFrom('2026-11-30', '2026-12-15', '2026-12-16')
    const progress = fc.record({ begun: fc.boolean(), doneOn: fc.option(day), acceptedOn: fc.option(day) })
    fc.assert(
      fc.property(fc.array(progress), day, (each, today) => {
        const found = each.map((one) => standingOf(one, finalOn, today))
        const counts = countStandings(found)
        expect(standings.reduce((sum, standing) => sum + counts[standing], 0)).toBe(each.length)
        expect(found.filter(isOwed).length).toBe(each.filter(({ doneOn }) => doneOn === null).length)
      }),
    )
  })
})

describe('the target of a campaign or an alert', () => {
  const home = {
    finess: '590000105',
    kind: 'ESMS',
    departement: '59',
    territoryId: 't1',
    groups: ['g1'],
    lists: [],
  } as const
  it.each<[string, Partial<Target>, boolean]>([
    ['without criterion', {}, true],
    ['of its kind', { kinds: ['ESMS'] }, true],
    ['of another kind', { kinds: ['ES'] }, false],
    ['of one of two départements', { departements: ['62', '59'] }, true],
    ['of its kind elsewhere', { kinds: ['ESMS'], departements: ['62'] }, false],
    ['of its territory and group', { territories: ['t1'], groups: ['g1', 'g2'] }, true],
    ['of another group', { groups: ['g2'] }, false],
    ['that lists it', { structures: ['590000105'] }, true],
    ['that lists another', { structures: ['590000113'] }, false],
  ])('%s', (_what, criteria, targeted) => {
    expect(isTargeted(home, { ...everyone, ...criteria })).toBe(targeted)
  })

  it('of a territory leaves out a structure that is in none', () => {
    expect(isTargeted({ ...home, territoryId: null }, { ...everyone, territories: ['t1'] })).toBe(false)
  })
})
