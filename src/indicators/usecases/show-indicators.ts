import { z } from 'zod'
import { listStructuresNamed, type Region, type Structure } from '#directory'
import { type Choices, type FollowedStructure, isKept } from '#exercises'
import { type Context, finishInTurns, nextTurn, query } from '#kernel'
import type { CatalogueContext, Programme } from '#questionnaires'
import type { Database } from '#storage'
import { type Call, startCalls } from '../figures/call-order.ts'
import { type CutName, cutFilters, cutNames, type IndicatorFilter, usualCut } from '../figures/cut.ts'
import type { Period } from '../figures/period.ts'
import { type IndicatorFigures, startSums } from '../figures/region-sums.ts'
import { canReadPoint } from '../policy.ts'
import { regionQuestion } from '../question.ts'
import { openOn } from '../store.ts'
import { type Imported, nothingImported, readImported } from './imported-series.ts'
import { type ReachedIndicators, reachIndicators } from './reach-indicators.ts'
import { readInParts } from './read-in-parts.ts'

export interface RegionIndicators {
  readonly region: Region
  readonly programme: Programme
  readonly today: string
  readonly year: number
  /** Whether the reader follows the whole region; an animator follows a territory of it. */
  readonly isWhole: boolean
  readonly filter: IndicatorFilter
  readonly choices: Choices
  readonly cut: CutName
  /** The filters of the columns of the cut. */
  readonly rows: readonly IndicatorFilter[]
  /** Undefined for a year that has not begun: nothing is counted then. */
  readonly period: Period | undefined
  readonly figures: readonly IndicatorFigures[]
  /** Structures that the filter keeps on the day, of any kind; those whose kind nobody knows, and those without territory. */
  readonly structures: number
  readonly unclassified: number
  readonly unplaced: number
  /** Structures to call, the neediest first: the first five, with their names. */
  readonly calls: readonly (Call & { readonly structure: Structure })[]
  readonly callCount: number
  readonly imported: Imported
}

const shownCalls = 5

/** The figures of a region, or of the territory of an animator, in order of use. */
export const showIndicators = query({
  input: z.strictObject({ ...regionQuestion, cut: z.enum(cutNames).optional() }),
  run: async (database, { cut, ...asked }, context: Context & CatalogueContext): Promise<RegionIndicators> => {
    const reached = await reachIndicators(database, context, asked)
    return (await readIndicators(database, reached, { cut: cut ?? usualCut(reached.choices), context })).shown
  },
})

/** The figures that pages and files show, read once for either, and everybody to call; nobody in a year that has not begun. */
export async function readIndicators(
  database: Database,
  reached: ReachedIndicators,
  { cut, context }: { readonly cut: CutName; readonly context: Context & CatalogueContext },
): Promise<{ readonly shown: RegionIndicators; readonly calls: readonly Call[] }> {
  const { region, period, today, year, filter, choices, indicators, followed } = reached
  const rows = cutFilters(cut, filter, choices)
  const isWhole = canReadPoint(context.actor, { region: region.code, territory: '' })
  const programme = context.catalogue.latestProgramme('care')
  const base = { region, programme, today, year, isWhole, filter, choices, cut, rows, period }
  if (!period) return { shown: { ...base, ...nothing }, calls: [] }
  const [sums, needs] = [startSums(indicators, { filter, rows }), startCalls(indicators)]
  const { whole, parts } = await readInParts(database, reached, period)
  for await (const part of parts) {
    sums.add(part)
    needs.add(part.now)
  }
  const figures = await finishInTurns(sums.figures(whole))
  await nextTurn()
  const open = openOn(followed.structures, period.day).filter((structure) => isKept(structure, filter))
  const calls = needs.order(whole.now, open)
  const shown = {
    ...base,
    figures,
    ...sizesOf(open),
    imported: await readImported(database, context.actor, { region, day: period.day, filter }),
    callCount: calls.length,
    calls: await namedCalls(database, calls.slice(0, shownCalls)),
  }
  return { shown, calls }
}

async function namedCalls(database: Database, calls: readonly Call[]): Promise<RegionIndicators['calls']> {
  const named = await listStructuresNamed(
    database,
    calls.map(({ finess }) => finess),
  )
  return calls.flatMap((call) => {
    const structure = named.get(call.finess)
    return structure ? [{ ...call, structure }] : []
  })
}

const nothing = {
  figures: [],
  structures: 0,
  unclassified: 0,
  unplaced: 0,
  calls: [],
  callCount: 0,
  imported: nothingImported,
} as const

function sizesOf(open: readonly FollowedStructure[]) {
  return {
    structures: open.length,
    unclassified: open.filter(({ kind }) => kind !== 'ES' && kind !== 'ESMS').length,
    unplaced: open.filter(({ place }) => place.territoryId === null).length,
  }
}
