import { describe, expect, it } from 'vitest'
import { bandOf, type PrintedCell, type RegionComparison } from '#comparison'
import { topicTitles } from '#messages'
import { releasePart } from '../../src/reports/region/release-part.ts'
import { catalogue } from '../support/data/content.ts'

const band = (from: number) => ({ from: bandOf(from, 5), below: from + 5 })

function published(...withQuartiles: boolean[]) {
  const cells = withQuartiles.map((hasQuartiles, index): PrintedCell => {
    const code = `A${index + 1}`
    const quartiles = hasQuartiles ? { first: band(20), third: band(60) } : null
    return {
      key: code,
      cohort: 'ESMS',
      topic: { questionnaire: 'diagnostic-initial', kind: 'domain', code },
      figures: { kind: 'ranks', n: 18, middle: band(40), quartiles },
      asOf: '2026-11-22',
      why: null,
      own: null,
    }
  })
  const release = { number: 1, day: '2026-11-22' }
  const comparison = { release, cells, isAcross: false, regions: [], isDamaged: false } as unknown as RegionComparison
  return releasePart(comparison, topicTitles(catalogue))?.cohorts[0]?.questionnaires[0]
}

describe('the scores of a release in the report of a region', () => {
  it('say once under the table why there are no quartiles, without a column for them', () => {
    expect(published(false, false)).toMatchObject({
      hasQuartiles: false,
      quartileNote: expect.stringContaining('Quartiles [c] cachés'),
    })
  })

  it('mark the domain without quartiles beside one that has some, and say why once', () => {
    const table = published(true, false)
    expect(table?.domains.map(({ quartiles }) => quartiles)).toEqual(['de\u00A020\u00A0à\u00A064', '[c]'])
    expect(table).toMatchObject({ hasQuartiles: true, quartileNote: expect.stringContaining('y compte trop') })
  })

  it('have no note where each domain has quartiles', () => {
    expect(published(true, true)).toMatchObject({ hasQuartiles: true, quartileNote: '' })
  })
})
