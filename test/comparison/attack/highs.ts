import loadHighs from 'highs'

/** Find whole numbers that keep the rows, with as many as possible of these names at 1. The names are binary. */
export interface Problem {
  readonly maximize: readonly string[]
  readonly rows: readonly string[]
  /** Whole numbers from 0. */
  readonly whole: readonly { readonly name: string; readonly most: number }[]
}

interface Solution {
  readonly Status: string
  readonly Columns: Readonly<Record<string, { readonly Primal?: number }>>
}

/* The types of highs describe its CommonJS form, in which the function is the module itself. */
const load = loadHighs as unknown as () => Promise<{ solve(problem: string, options: object): Solution }>
const highs = await load()

/** Past this time a problem counts as unsolved. None took more than a few seconds. */
const secondsAllowed = 120

const solved = new Map<string, readonly string[]>()
export const solverRuns = { count: 0, longestMilliseconds: 0 }

/**
 * The names at 1 in a best solution; `half`: in one with at least half as many as a best one. Throws when there is no solution,
 * and when the solver has not finished in time.
 */
export function solve(problem: Problem, { half = false } = {}): readonly string[] {
  const text = textOf(problem)
  const before = solved.get(text)
  if (before) return before
  const began = performance.now()
  const options = { time_limit: secondsAllowed, mip_rel_gap: half ? 1 : 0 }
  const { Status, Columns } = highs.solve(text, options)
  solverRuns.count += 1
  solverRuns.longestMilliseconds = Math.max(solverRuns.longestMilliseconds, performance.now() - began)
  if (Status !== 'Optimal') throw new Error(`Not solved: ${Status}`)
  const ones = problem.maximize.filter((name) => Math.round(Columns[name]?.Primal ?? 0) === 1)
  solved.set(text, ones)
  return ones
}

function textOf({ maximize, rows, whole }: Problem): string {
  return [
    `Maximize\n obj: ${maximize.join(' + ')}`,
    `Subject To\n${rows.map((row, index) => ` c${index}: ${row}`).join('\n')}`,
    `Bounds\n${whole.map(({ name, most }) => ` 0 <= ${name} <= ${most}`).join('\n')}`,
    `General\n ${whole.map(({ name }) => name).join(' ')}`,
    `Binary\n ${maximize.join(' ')}`,
    'End\n',
  ].join('\n')
}
