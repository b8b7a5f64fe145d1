import type { Standing } from './standing.ts'

/** How much a member weighs in its candidate. No text says what activity is measured by, so the measure is said. */
export interface Activity {
  /** Thousandths of the measure, a whole number: shares are added without rounding. */
  readonly thousandths: number
  readonly measure: string
  readonly year: number
}

export interface CoveredMember {
  readonly finess: string
  readonly reached: 'yes' | 'no' | 'unknown'
  readonly activity: Activity | null
}

/** An exact share. */
export interface Share {
  readonly part: bigint
  readonly whole: bigint
}

export interface Coverage {
  readonly standing: Standing
  readonly percent: number
  readonly why:
    | 'counted'
    | 'all-reached'
    | 'none-reached'
    | 'share-missing'
    | 'measures-differ'
    | 'no-activity'
    | 'no-member'
  /** The share that is reached for sure, and the one if all members that do not know reached it; when they were counted. */
  readonly sure?: Share
  readonly possible?: Share
}

/** Whether the members that reached something carry at least `percent` of the activity of all members. */
export function coverageOf(members: readonly CoveredMember[], percent: number): Coverage {
  const obvious = withoutCounting(members, percent)
  if (obvious) return obvious
  const whole = sum(members)
  const sure = { part: sum(members.filter(({ reached }) => reached === 'yes')), whole }
  const possible = { part: sum(members.filter(({ reached }) => reached !== 'no')), whole }
  const standing = isAtLeast(sure, percent) ? 'met' : isAtLeast(possible, percent) ? 'unknown' : 'not-met'
  return { standing, percent, why: 'counted', sure, possible }
}

function withoutCounting(members: readonly CoveredMember[], percent: number): Coverage | undefined {
  const is = (standing: Standing, why: Coverage['why']) => ({ standing, percent, why })
  if (members.length === 0) return is('unknown', 'no-member')
  if (members.every(({ reached }) => reached === 'yes')) return is('met', 'all-reached')
  if (members.every(({ reached }) => reached === 'no')) return is('not-met', 'none-reached')
  if (members.some(({ activity }) => activity === null)) return is('unknown', 'share-missing')
  if (!isOneMeasure(members)) return is('unknown', 'measures-differ')
  return sum(members) === 0n ? is('unknown', 'no-activity') : undefined
}

/** The share of a member in the activity of all; undefined unless the activity of each is known, in one measure. */
export function shareOfMember(activity: Activity | null, members: readonly Active[]): Share | undefined {
  const whole = sum(members)
  if (!activity || whole === 0n || members.some((each) => each.activity === null) || !isOneMeasure(members))
    return undefined
  return { part: BigInt(activity.thousandths), whole }
}

type Active = Pick<CoveredMember, 'activity'>

function isOneMeasure(members: readonly Active[]): boolean {
  return new Set(members.map(({ activity }) => activity?.measure.trim().toLowerCase())).size <= 1
}

function sum(members: readonly Active[]): bigint {
  return members.reduce((total, { activity }) => total + BigInt(activity?.thousandths ?? 0), 0n)
}

function isAtLeast({ part, whole }: Share, percent: number): boolean {
  const [units = '0', decimals = ''] = String(percent).split('.')
  return part * 100n * 10n ** BigInt(decimals.length) >= BigInt(units + decimals) * whole
}
