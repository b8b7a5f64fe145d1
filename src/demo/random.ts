/** Pseudo-random choices that a seed alone decides (Park and Miller). */
export interface Random {
  /** A whole number from 0, below a bound. */
  below(bound: number): number
  pick<Item>(items: readonly [Item, ...Item[]]): Item
  chance(percent: number): boolean
}

export function randomFrom(seed: number): Random {
  let state = (seed % 2_147_483_646) + 1
  const below = (bound: number) => {
    state = (state * 48_271) % 2_147_483_647
    return state % bound
  }
  return {
    below,
    pick: (items) => items[below(items.length)] ?? items[0],
    chance: (percent) => below(100) < percent,
  }
}
