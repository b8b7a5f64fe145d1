import { expect, it } from 'vitest'
import { sortInTurns } from '#kernel'
import { countTurns } from '../../support/counted-turns.ts'

it('sorts a long list as `toSorted` does, equal items in their order, and lets others be answered meanwhile', async () => {
  const items = Array.from({ length: 9_001 }, (_, place) => ({ rank: (place * 7_919) % 97, place }))
  const byRank = (one: { rank: number }, other: { rank: number }) => one.rank - other.rank
  for (const length of [0, 1, 2_000, 4_001, 9_001]) {
    const counted = countTurns()
    const some = items.slice(0, length)
    expect(await sortInTurns(some, byRank)).toEqual(some.toSorted(byRank))
    counted.stop()
    expect(counted.turn()).toBeGreaterThanOrEqual(Math.ceil(length / 2_000) - 1)
  }
})
