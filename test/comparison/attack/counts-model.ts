import { type Problem, solve } from './highs.ts'
import type { Unknown } from './unknown.ts'

/** An end of the scale, and the class of submissions of which one may stand there. */
export type End = `${'low' | 'high'} ${number}`

/**
 * Integer programs on the numbers of submissions of each class below each limit that was printed. These numbers suffice: a
 * claim speaks of nothing else.
 */
export function countsModel({ classes, claims }: Unknown) {
  const limits = [...new Set(claims.map(({ below }) => below))].toSorted((one, other) => one - other)
  const last = limits.length - 1
  const sizes = classes.map(({ units }) => units.length)
  const count = (place: number, at: number) => `z${place}_${at}`
  const rows = claims.flatMap(({ below, least, most }, index) => {
    const inClaim = classes.flatMap((one, place) => (one.claims.includes(index) ? [place] : []))
    const sum = inClaim.map((place) => count(place, limits.indexOf(below))).join(' + ')
    return [`${sum} >= ${least}`, `${sum} <= ${most}`]
  })
  const growing = classes.flatMap((_, place) =>
    limits.slice(1).map((_, before) => `${count(place, before + 1)} - ${count(place, before)} >= 0`),
  )
  const whole = classes.flatMap((_, place) =>
    limits.map((_, at) => ({ name: count(place, at), most: sizes[place] ?? 0 })),
  )
  /** As many as possible of these conditions at once, each a binary variable that its row switches off. */
  const together = (conditions: ReadonlyMap<string, string>): Problem => ({
    maximize: [...conditions.keys()],
    rows: [...rows, ...growing, ...conditions.values()],
    whole,
  })
  const below = (name: string, place: number, at: number) => `${count(place, at)} - ${name} >= 0`
  const from = (name: string, place: number, at: number) => `${count(place, at)} + ${name} <= ${sizes[place]}`
  /** At how many limits one of a class may stand on that side of each. */
  const reached = (side: typeof below, place: number) =>
    solve(together(new Map(limits.map((_, at) => [`y${at}`, side(`y${at}`, place, at)])))).length

  return {
    /** Some of the ends that a submission may have: those of one world in which as many as possible are reached. */
    endsReached(ends: ReadonlySet<End>): End[] {
      const names = new Map([...ends].map((end) => [end.replace(' ', ''), end]))
      if (names.size === 0) return []
      const conditions = new Map(
        [...names].map(([name, end]) => {
          const place = Number(end.split(' ')[1])
          return [name, end.startsWith('low') ? below(name, place, 0) : from(name, place, last)]
        }),
      )
      return solve(together(conditions), { half: true }).flatMap((name) => names.get(name) ?? [])
    },
    /** The lowest score that one of a class may have. */
    lowest: (place: number): number => limits[last - reached(below, place)] ?? 0,
    /** The first score above the highest that one of a class may have. */
    highest: (place: number): number => limits[reached(from, place)] ?? 101,
  }
}
