import { type Region, regionDay } from '#directory'
import {
  type Choices,
  type FollowedRegion,
  listFollowed,
  reachFollowed,
  refuseYearToCome,
  yearIssues,
} from '#exercises'
import { AppError, type Authorized, type Context, refuseIssues } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import type { Database } from '#storage'
import type { FactKind, RegionFacts } from '../facts/facts.ts'
import { type IndicatorFilter, keptFacts } from '../figures/cut.ts'
import type { Indicator } from '../figures/indicator.ts'
import { keyOf } from '../figures/indicator.ts'
import { type Period, periodOf } from '../figures/period.ts'
import { indicatorsOf } from '../indicators.ts'
import { silentSources } from '../silent-sources.ts'
import { readFacts } from '../store.ts'

export type AskedRegion = IndicatorFilter & { readonly region: string; readonly year?: number | undefined }

export interface ReachedIndicators {
  readonly region: Authorized<Region>
  /** Undefined for a year that has not begun. */
  readonly period: Period | undefined
  readonly today: string
  readonly year: number
  readonly filter: IndicatorFilter
  readonly choices: Choices
  readonly followed: FollowedRegion
  readonly indicators: readonly Indicator[]
}

/**
 * The structures of a region that somebody follows, with the period that is asked: the whole region for its people, a territory for its
 * animator; those open within so many years before too. Throws not-found for others, and for a filter that names nothing there.
 */
export async function reachIndicators(
  database: Database,
  { actor, clock, catalogue }: Pick<Context, 'actor' | 'clock'> & CatalogueContext,
  { region: code, year: askedYear, ...filter }: AskedRegion,
  years = 1,
): Promise<ReachedIndicators> {
  const region = reachFollowed(actor, code)
  const today = regionDay(region, clock())
  const year = askedYear ?? Number(today.slice(0, 4))
  refuseIssues('indicator-question-invalid', yearIssues({ year, today }))
  const since = `${year - years}-01-01`
  const followed = await listFollowed(database, actor, { region, since, filter })
  return {
    region,
    period: periodOf(year, today),
    today,
    year,
    filter,
    choices: followed.choices,
    followed,
    indicators: indicatorsOf(catalogue.latestProgramme('care')),
  }
}

export type ReachedForFile = ReachedIndicators & { readonly period: Period }

/** As `reachIndicators`, for what leaves in a file. Refuses a year that has not begun. */
export async function reachForFile(
  database: Database,
  context: Pick<Context, 'actor' | 'clock'> & CatalogueContext,
  asked: AskedRegion,
): Promise<ReachedForFile> {
  const reached = await reachIndicators(database, context, asked)
  refuseYearToCome(reached)
  const { period } = reached
  if (!period) throw new Error('a year that has begun has a period')
  return { ...reached, period }
}

/** What some indicators look at. */
export function kindsOf(indicators: readonly Pick<Indicator, 'reads'>[]): ReadonlySet<FactKind> {
  return new Set(indicators.flatMap(({ reads }) => reads))
}

/** The facts that some indicators look at, on the day asked and a year before. */
export async function readBoth(
  database: Database,
  reached: ReachedIndicators,
  { period: { day, previousDay }, indicators }: { readonly period: Period; readonly indicators: readonly Indicator[] },
): Promise<{ readonly now: RegionFacts; readonly before: RegionFacts }> {
  const [now, before] = await readOnDays(database, reached, { days: [day, previousDay], indicators })
  if (!now || !before) throw new Error('two days were asked')
  return { now, before }
}

/**
 * The facts that some indicators look at and the filter keeps, on each of some days. Whether a source was silent is asked of everything
 * that somebody follows, whatever the filter.
 */
export async function readOnDays(
  database: Database,
  { followed, filter, today, region: { code: region } }: ReachedIndicators,
  { days, indicators }: { readonly days: readonly string[]; readonly indicators: readonly Indicator[] },
): Promise<RegionFacts[]> {
  const kinds = kindsOf(indicators)
  const kept: RegionFacts[] = []
  for (const facts of await readFacts(database, followed, { region, days, kinds })) {
    const silent = await silentSources(database, followed, facts, { today, kinds })
    kept.push(keptFacts({ ...facts, silent }, filter))
  }
  return kept
}

/** The indicator of a key (`ssi-referent`, `domain-floor:D2`). Throws not-found for another. */
export function indicatorNamed(indicators: readonly Indicator[], key: string): Indicator {
  const found = indicators.find((indicator) => keyOf(indicator) === key)
  if (!found) throw new AppError('not-found', 'not-found')
  return found
}
