import loadHighs from 'highs'
import type { Claims, Unit } from './claims.ts'

export interface Interval {
  readonly from: number
  /** The first score that is excluded: 101 when 100 is possible. */
  readonly below: number
}

/** Scores that an attacker knows, by unit. */
export type Known = ReadonlyMap<Unit, number>

/* The types of highs describe its CommonJS form, in which the function is the module itself. */
const load = loadHighs as unknown as () => Promise<{
  solve(problem: string): { readonly Status: string; readonly ObjectiveValue: number }
}>
const highs = await load()

/**
 * The interval that an attacker can prove for each class of unknown submissions of a cohort. Submissions that stand in the
 * same claims cannot be told from one another: one of each class is attacked. Variables are the numbers of submissions of a
 * class below each limit that was printed, which suffice: a claim speaks of nothing else. Throws when a problem is not
 * solved: unsolved is not passed.
 */
export function provenIntervals({ claims, units }: Claims, known: Known, targets?: ReadonlySet<Unit>): Interval[] {
  const limits = [...new Set(claims.map(({ below }) => below))].filter((limit) => limit > 0 && limit < 101)
  limits.sort((one, other) => one - other)
  const classOf = (unit: Unit) => claims.map((claim) => (claim.units.has(unit) ? '1' : '0')).join('')
  const classes = Map.groupBy(
    units.filter((unit) => !known.has(unit)),
    classOf,
  )
  const wanted = [...classes].filter(([, some]) => !targets || some.some((unit) => targets.has(unit)))
  const sizes = new Map([...classes].map(([name, some]) => [name, some.length]))
  if (wanted.length === 0) return []
  const knownBelow = claims.map(
    (claim) => [...claim.units].filter((unit) => (known.get(unit) ?? Number.POSITIVE_INFINITY) < claim.below).length,
  )
  return wanted.map(([name]) => intervalOf({ claims, limits, sizes, knownBelow, target: name }))
}

interface Problem {
  readonly claims: Claims['claims']
  readonly limits: readonly number[]
  readonly sizes: ReadonlyMap<string, number>
  /** Of each claim, how many of its units are known and below its limit. */
  readonly knownBelow: readonly number[]
  readonly target: string
}

const solved = new Map<string, number>()
export const solverRuns = { count: 0 }

function intervalOf(problem: Problem): Interval {
  const { limits } = problem
  const rows = constraintsOf(problem)
  const sum = limits.map((_, at) => `y${at}`).join(' + ') || '0 none'
  const fewest = isPossible(`${sum} = 0`, rows) ? 0 : optimum(`Minimize\n obj: ${sum}\n${rows}`)
  const all = limits.length
  const most = isPossible(`${sum} = ${all}`, rows) ? all : optimum(`Maximize\n obj: ${sum}\n${rows}`)
  // `y` counts the limits above the target: all of them when it is below the first.
  return { from: limits[limits.length - most - 1] ?? 0, below: limits[limits.length - fewest] ?? 101 }
}

/** Whether the target may be at that end; a quicker question than how near to the end it may be. */
function isPossible(row: string, rows: string): boolean {
  const text = `Minimize\n obj: 0 y0\n${rows.replace('Subject To\n', `Subject To\n end: ${row}\n`)}`
  const before = solved.get(text)
  if (before !== undefined) return before === 1
  solverRuns.count += 1
  const { Status } = highs.solve(text)
  if (Status !== 'Optimal' && Status !== 'Infeasible') throw new Error(`Not solved: ${Status}`)
  solved.set(text, Status === 'Optimal' ? 1 : 0)
  return Status === 'Optimal'
}

function optimum(text: string): number {
  const before = solved.get(text)
  if (before !== undefined) return before
  solverRuns.count += 1
  const { Status, ObjectiveValue } = highs.solve(text)
  if (Status !== 'Optimal') throw new Error(`Not solved: ${Status}`)
  solved.set(text, Math.round(ObjectiveValue))
  return Math.round(ObjectiveValue)
}

function constraintsOf({ claims, limits, sizes, knownBelow, target }: Problem): string {
  const names = [...sizes.keys()]
  const z = (name: string, at: number) => `z${names.indexOf(name)}_${at}`
  const rows: string[] = []
  const add = (row: string) => rows.push(` c${rows.length}: ${row}`)
  claims.forEach(({ below, least, most }, index) => {
    const at = limits.indexOf(below)
    const already = knownBelow[index] ?? 0
    const inClaim = names.filter((name) => name[index] === '1')
    const terms = [...inClaim.map((name) => z(name, at)), ...(target[index] === '1' ? [`y${at}`] : [])]
    if (at < 0 || terms.length === 0) return
    add(`${terms.join(' + ')} >= ${least - already}`)
    add(`${terms.join(' + ')} <= ${most - already}`)
  })
  for (let at = 1; at < limits.length; at += 1) {
    for (const name of names) add(`${z(name, at)} - ${z(name, at - 1)} >= 0`)
    add(`y${at} - y${at - 1} >= 0`)
  }
  const counts = names.flatMap((name) =>
    limits.map((_, at) => ` 0 <= ${z(name, at)} <= ${(sizes.get(name) ?? 0) - (name === target ? 1 : 0)}`),
  )
  const whole = names.flatMap((name) => limits.map((_, at) => z(name, at))).join(' ')
  const binaries = limits.map((_, at) => `y${at}`).join(' ')
  return `Subject To\n${rows.join('\n')}\nBounds\n${counts.join('\n')}\nGeneral\n ${whole}\nBinary\n ${binaries}\nEnd\n`
}
