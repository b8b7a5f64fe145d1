/** What figures say of a count: at least, or at most, so many members are below a limit. */
export interface CountClaim {
  readonly sense: 'at-least' | 'at-most'
  readonly count: number
  readonly below: number
}

export function atLeast(count: number, below: number): CountClaim {
  return { sense: 'at-least', count, below }
}

export function atMost(count: number, below: number): CountClaim {
  return { sense: 'at-most', count, below }
}
