import { z } from 'zod'
import { listStructuresNamed, type Structure } from '#directory'
import { type FollowedStructure, isKept } from '#exercises'
import { type Context, finishInTurns, query } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import type { Database } from '#storage'
import type { RegionFacts } from '../facts/facts.ts'
import { cutFilters, usualCut } from '../figures/cut.ts'
import { type Indicator, type Measure, measuresOf } from '../figures/indicator.ts'
import { startSums } from '../figures/region-sums.ts'
import { regionQuestion } from '../question.ts'
import { atOnce, openOn, readFacts } from '../store.ts'
import { readImported } from './imported-series.ts'
import { type ReachedForFile, reachForFile } from './reach-indicators.ts'
import { givingBack, ofOneStructure, readInParts, sharedFacts } from './read-in-parts.ts'
import type { RegionIndicators } from './show-indicators.ts'

/** One structure of a file, with what each indicator says of it. */
export interface MeasuredStructure {
  readonly followed: FollowedStructure
  /** Undefined for a structure that left the register while the file was made. */
  readonly structure: Structure | undefined
  /** In the order of `named`; for the yearly exercise of a health establishment, the measure of its legal entity. */
  readonly measures: readonly (Measure | undefined)[]
}

/** The figures of the page, without the structures to call. */
export type ExportedFigures = Pick<
  RegionIndicators,
  'region' | 'year' | 'programme' | 'filter' | 'choices' | 'cut' | 'rows' | 'period' | 'figures' | 'imported'
>

export interface ExportedIndicators {
  readonly shown: ExportedFigures
  /** The indicators that tell of one structure. The others are sums, in `shown` alone. */
  readonly named: readonly Indicator[]
  /** A few structures at a time, read when their turn comes. */
  readonly structures: AsyncGenerator<readonly MeasuredStructure[]>
}

/** The figures of a region and the raw values of each of its structures, for a file: one row in the log. */
export const exportIndicators = query({
  exports: 'indicators.export',
  input: z.strictObject(regionQuestion),
  run: async (database, asked, context: Context & CatalogueContext): Promise<ExportedIndicators> => {
    const reached = await reachForFile(database, context, asked)
    const shown = await readExported(database, reached, context)
    const named = shown.figures.flatMap(({ indicator }) => (indicator.sight === 'named' ? [indicator] : []))
    return { shown, named, structures: measuredStructures(context, reached, named) }
  },
  subject: ({ shown: { region } }) => `region:${region.code}`,
})

async function readExported(
  database: Database,
  reached: ReachedForFile,
  { actor, catalogue }: Context & CatalogueContext,
): Promise<ExportedFigures> {
  const { region, year, period, filter, choices } = reached
  const cut = usualCut(choices)
  const rows = cutFilters(cut, filter, choices)
  const base = {
    region,
    year,
    programme: catalogue.latestProgramme('care'),
    filter,
    choices,
    cut,
    rows,
    period,
  } as const
  const sums = startSums(reached.indicators, { filter, rows })
  const { whole, parts } = await readInParts(database, reached, { period, isPassing: true })
  for await (const part of parts) sums.add(part)
  const imported = await readImported(database, actor, { region, day: period.day, filter })
  return { ...base, figures: await finishInTurns(sums.figures(whole)), imported }
}

async function* measuredStructures(
  { storage }: Pick<Context, 'storage'>,
  reached: ReachedForFile,
  named: readonly Indicator[],
): AsyncGenerator<readonly MeasuredStructure[]> {
  const { period, followed, filter } = reached
  const ofYear = followed.structures.filter((structure) => isKept(structure, filter))
  const [shared] = await storage.read((database) => sharedFacts(database, reached, [period.day]))
  if (!shared) return
  const open = openOn(ofYear, period.day).toSorted((one, other) => (one.finess < other.finess ? -1 : 1))
  const ofEntities = named.map((indicator) =>
    indicator.unit === 'legal-entity' ? bySite(indicator, shared) : undefined,
  )
  const giveBack = givingBack()
  for (let from = 0; from < open.length; from += atOnce) {
    giveBack()
    const some = open.slice(from, from + atOnce)
    yield await storage.read(async (database) => {
      const own = { region: reached.region.code, days: [period.day], kinds: ofOneStructure, isPassing: true }
      const [facts] = await readFacts(database, { structures: some, deciding: [] }, own)
      const part = { ...shared, structures: facts?.structures ?? [], ofYear: some }
      const names = await listStructuresNamed(
        database,
        some.map(({ finess }) => finess),
      )
      const measures = named.map((indicator, column) => ofEntities[column] ?? bySite(indicator, part))
      return some.map((each) => ({
        followed: each,
        structure: names.get(each.finess),
        measures: measures.map((of) => of.get(each.finess)),
      }))
    })
  }
}

function bySite(indicator: Indicator, facts: RegionFacts): ReadonlyMap<string, Measure> {
  return new Map(
    measuresOf(indicator, facts).flatMap((measure) => measure.sites.map((finess) => [finess, measure] as const)),
  )
}
