import { z } from 'zod'
import { listStructuresNamed, type Structure } from '#directory'
import { type FollowedStructure, isKept } from '#exercises'
import { batchesOf, type Context, finishInTurns, query } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import type { RegionFacts } from '../facts/facts.ts'
import { cutFilters, usualCut } from '../figures/cut.ts'
import { type Indicator, type Said, tell } from '../figures/indicator.ts'
import { askedIndicators, startSums } from '../figures/region-sums.ts'
import { regionQuestion } from '../question.ts'
import { readImported } from './imported-series.ts'
import { type ReachedForFile, reachForFile } from './reach-indicators.ts'
import { givingBack, readEntities, readSome, rowsAtOnce } from './read-for-file.ts'
import { bothOf } from './read-in-parts.ts'
import type { RegionIndicators } from './show-indicators.ts'

/** One structure of a file, with what each indicator says of it. */
export interface MeasuredStructure {
  readonly followed: FollowedStructure
  /** Undefined for a structure that left the register while the file was made. */
  readonly structure: Structure | undefined
  /** In the order of `named`; for the yearly exercise of a health establishment, what is said of its legal entity. */
  readonly measures: readonly (Said | undefined)[]
}

/** What the figures of the page are about. */
export type ExportedPage = Pick<
  RegionIndicators,
  'region' | 'year' | 'programme' | 'filter' | 'choices' | 'cut' | 'rows' | 'period'
>

/** The figures of the page, without the structures to call. */
export type ExportedFigures = Pick<RegionIndicators, 'figures' | 'imported'>

export interface ExportedIndicators {
  readonly shown: ExportedPage
  /** The indicators that have a figure. */
  readonly indicators: readonly Indicator[]
  /** Those of them that tell of one structure. The others are sums, in the figures alone. */
  readonly named: readonly Indicator[]
  /** A few structures at a time, read when their turn comes; at their end, the figures that were added up on the way. */
  readonly structures: AsyncGenerator<readonly MeasuredStructure[], ExportedFigures>
}

/** The figures of a region and the raw values of each of its structures, for a file: one row in the log. */
export const exportIndicators = query({
  exports: 'indicators.export',
  input: z.strictObject(regionQuestion),
  run: async (database, asked, context: Context & CatalogueContext): Promise<ExportedIndicators> => {
    const reached = await reachForFile(database, context, asked)
    const { region, year, period, filter, choices } = reached
    const cut = usualCut(choices)
    const rows = cutFilters(cut, filter, choices)
    const programme = context.catalogue.latestProgramme('care')
    const indicators = askedIndicators(reached.indicators, filter)
    const named = indicators.filter(({ sight }) => sight === 'named')
    return {
      shown: { region, year, programme, filter, choices, cut, rows, period },
      indicators,
      named,
      structures: measuredStructures(context, reached, { rows, named }),
    }
  },
  subject: ({ shown: { region } }) => `region:${region.code}`,
})

/** Each structure is read once, for its own row and for the figures. */
async function* measuredStructures(
  { storage, actor }: Pick<Context, 'storage' | 'actor'>,
  reached: ReachedForFile,
  { rows, named }: Pick<ExportedPage, 'rows'> & Pick<ExportedIndicators, 'named'>,
): ExportedIndicators['structures'] {
  const { followed, filter, region } = reached
  const { day, previousDay } = reached.period
  const kept = followed.structures.filter((structure) => isKept(structure, filter)).sort(byNumber)
  const giveBack = givingBack(kept)
  const whole = await storage.read((database) => readEntities(database, reached, [day, previousDay]))
  const columns = columnsOf(named, bothOf(whole).now)
  const sums = startSums(reached.indicators, { filter, rows })
  for (const some of batchesOf(kept, rowsAtOnce)) {
    giveBack.afterParts()
    const { part, names } = await storage.read(async (database) => ({
      part: bothOf(await readSome(database, some, { region: region.code, whole })),
      names: await listStructuresNamed(
        database,
        some.map(({ finess }) => finess),
      ),
    }))
    sums.add(part)
    const says = columns.map((column) => column(part.now))
    yield part.now.structures.map((facts) => ({
      followed: facts.structure,
      structure: names.get(facts.structure.finess),
      measures: says.map((say) => say(facts)),
    }))
  }
  const figures = await finishInTurns(sums.figures(bothOf(whole)))
  giveBack.afterFile()
  return { figures, imported: await storage.read((database) => readImported(database, actor, { region, day, filter })) }
}

function byNumber(one: FollowedStructure, other: FollowedStructure): number {
  return one.finess < other.finess ? -1 : 1
}

type Column = (part: RegionFacts) => (facts: RegionFacts['structures'][number]) => Said | undefined

/** What each indicator says of a structure. What it says of legal entities is worked out once: their sites may stand in several parts. */
function columnsOf(named: readonly Indicator[], now: RegionFacts): Column[] {
  // A copy: what indicators keep for as long as they keep these facts goes with it.
  const whole = { ...now }
  return named.map((indicator): Column => {
    if (indicator.unit !== 'legal-entity') return (part) => indicator.sayOn(part)
    const bySite = new Map<string, Said>()
    tell(indicator, whole, (said, finess, sites = [finess]) => {
      for (const site of sites) bySite.set(site, said)
    })
    return () => (facts) => bySite.get(facts.structure.finess)
  })
}
