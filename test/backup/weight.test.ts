import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heaviestPage, nextPageRows, rowWeight } from '../../src/backup/weight.ts'

describe('a page of rows', () => {
  it('holds many light rows, and few heavy ones', () => {
    expect(nextPageRows([{ id: 'a', on: true }], 1_000)).toBe(1_000)
    expect(nextPageRows([{ content: 'a'.repeat(65_536) }], 1_000)).toBe(61)
    expect(nextPageRows([{ document: { text: 'a'.repeat(9_000_000) } }], 1_000)).toBe(1)
  })

  it('is never empty, and never heavier than the bound when its rows are like those before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200_000 }), fc.integer({ min: 1, max: 20 }), (length, rows) => {
        const page = Array.from({ length: rows }, () => ({ content: 'a'.repeat(length) }))
        const next = nextPageRows(page, 1_000)
        expect(next).toBeGreaterThan(0)
        expect(next * rowWeight(page[0] ?? {})).toBeLessThanOrEqual(Math.max(heaviestPage, length))
      }),
      { numRuns: 30 },
    )
  })
})
