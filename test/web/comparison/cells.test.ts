import { describe, expect, it } from 'vitest'
import { type Band, bandOf, type PrintedCell } from '#comparison'
import { topicTitles } from '#messages'
import { cellsView } from '../../../src/web/comparison/cells.view.ts'
import { catalogue } from '../../support/data/content.ts'

const band = (from: number) => ({ from: bandOf(from, 5), below: (from + 5) as Band })

/** A domain of which twelve structures have a score: too few for quartiles. */
const domain = (code: string, given: Partial<PrintedCell> = {}): PrintedCell => ({
  key: code,
  cohort: 'ESMS',
  topic: { questionnaire: 'diagnostic-initial', kind: 'domain', code },
  figures: { kind: 'ranks', n: 12, middle: band(40), quartiles: null },
  asOf: '2026-11-22',
  why: null,
  own: null,
  ...given,
})
const codes = ['A1', 'A2', 'A3', 'A4']
const ranks = (n: number, quartiles: boolean): PrintedCell['figures'] => ({
  kind: 'ranks',
  n,
  middle: band(40),
  quartiles: quartiles ? { first: band(20), third: band(60) } : null,
})
const page = (cells: readonly PrintedCell[]) =>
  String(cellsView({ cells, release: { number: 2, day: '2026-11-22' } }, topicTitles(catalogue), false))
const count = (words: string, cells: readonly PrintedCell[]) => page(cells).split(words).length - 1

describe('the figures of a release, in tables', () => {
  it('say once why no domain has quartiles, without a column for them', () => {
    const cells = codes.map((code) => domain(code))
    expect(count('moins de 16 structures', cells)).toBe(1)
    expect(count('Quartiles', cells)).toBe(1)
    expect(count('en contours', cells)).toBe(0)
  })

  it('mark the domains without quartiles beside one that has some, and say why once', () => {
    const cells = codes.map((code, index) => domain(code, { figures: ranks(16, index === 0) }))
    expect(count('y compte trop de structures', cells)).toBe(1)
    expect(count('[c]', cells)).toBe(1 + 3)
  })

  it('say the reason in each row where reasons differ', () => {
    const cells = codes.map((code, index) =>
      domain(code, { figures: ranks([16, 16, 12, 12][index] ?? 0, index === 0) }),
    )
    expect(count('y compte trop de structures', cells)).toBe(1)
    expect(count('moins de 16 structures', cells)).toBe(2)
  })

  it('say once why figures are hidden, and why they are held, with the date of each that is held', () => {
    const hidden = codes.map((code) => domain(code, { figures: null, asOf: null, why: 'too-few' }))
    expect(count('moins de 8 structures', hidden)).toBe(1)
    expect(count('[c] caché', hidden)).toBe(1 + codes.length)
    const held = codes.map((code) => domain(code, { asOf: '2026-05-22', why: 'nothing-new-enough' }))
    expect(count('trop peu de structures ont répondu de nouveau', held)).toBe(1)
    expect(count('22\u00A0mai\u00A02026', held)).toBe(codes.length)
  })

  it('say once, above a table, how many structures there are and of which day figures of the release itself are', () => {
    const cells = codes.map((code) => domain(code))
    expect(count('12 structures', cells) + count('12\u00A0structures', cells)).toBe(1)
    expect(count('22 novembre 2026', cells) + count('22\u00A0novembre\u00A02026', cells)).toBe(1)
    const others = cells.map((cell, index) => ({ ...cell, figures: ranks(12 + index, false) }))
    for (const n of [12, 13, 14, 15]) expect(page(others)).toMatch(new RegExp(`sur ${n}\\sstructures`))
  })
})
