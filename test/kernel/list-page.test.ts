import { describe, expect, it } from 'vitest'
import { pageOf } from '#kernel'

const rows = Array.from({ length: 51 }, (_, rank) => rank)

describe('a page of a list', () => {
  it('holds each row once, over all pages', () => {
    const { pages } = pageOf(rows, 1)
    const shown = Array.from({ length: pages }, (_, rank) => pageOf(rows, rank + 1).items)
    expect([pages, shown.flat(), Math.max(...shown.map(({ length }) => length))]).toEqual([3, rows, 20])
  })

  it('is the nearest one that exists, for any number asked', () => {
    expect([pageOf(rows, 0).page, pageOf(rows, 99).page]).toEqual([1, 3])
    expect(pageOf([], 7)).toEqual({ items: [], page: 1, pages: 1, total: 0 })
  })
})
