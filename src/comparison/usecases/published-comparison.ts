import { listSubmissionsInForce } from '#assessment'
import { type Region, sizeClassOf, structuresOfLegalEntity } from '#directory'
import type { Database } from '#storage'
import { type Area, acrossCode } from '../area.ts'
import { isUntouched, type VerifiedHistory } from '../history/verify.ts'
import { hidingOf } from '../history/withdrawals.ts'
import type { Decision, Why } from '../rules/cell.ts'
import { type Cohort, type ComparedKind, cohortOf } from '../rules/cohorts.ts'
import { type Place, placeBeside } from '../rules/place.ts'
import { cellKey, type Topic } from '../rules/release.ts'
import type { ComparisonContext } from '../seals.ts'
import type { AreaRow } from '../store.ts'
import { type Limits, limitsOf } from '../values/band.ts'
import { valuesOf } from '../values/values-of.ts'
import { readVerified } from './read-verified.ts'

/** A cell as pages print it. */
export interface PrintedCell {
  readonly key: string
  readonly cohort: Cohort
  readonly topic: Topic
  readonly figures: Extract<Decision, { outcome: 'held' }>['figures'] | null
  /** The day of the release whose values stand behind the figures. */
  readonly asOf: string | null
  /** Why the figures are older than the release, or hidden. */
  readonly why: Why | 'withdrawn' | null
  /** Of the structure that looks; null for a region, and for a structure without a result. */
  readonly own: { readonly place: Place; readonly band: Limits } | null
}

/** The last release of an area, with whatever hides its figures. */
export interface PublishedComparison {
  /** The regions whose structures are compared together. */
  readonly regions: readonly Region[]
  /** Whether the figures are those of several regions, in place of those of the region. */
  readonly isAcross: boolean
  readonly release: { readonly number: number; readonly day: string } | null
  readonly cells: readonly PrintedCell[]
  /** When the seals do not hold: nothing new is shown. */
  readonly isDamaged: boolean
}

/** The structure that looks. */
export interface Own {
  readonly finess: string
  readonly legalEntityFiness: string
  readonly kind: ComparedKind
}

/** What is published of an area. For a structure (`own`): the figures of its cohort, with its place beside each. */
export async function publishedIn(
  database: Database,
  area: Area,
  files: ComparisonContext,
  own?: Own,
): Promise<PublishedComparison> {
  const { stored: read, history } = await readVerified(database, area, files)
  const stored = read.area
  const last = history.releases.at(-1)
  const values: OwnValues = own && stored ? await ownValues(database, own, stored) : new Map()
  const ownCohort = own && stored ? await cohortOfOwn(database, own, { area, stored }) : undefined
  return {
    regions: area.regions,
    isAcross: area.code === acrossCode,
    release: last ? { number: last.number, day: last.day } : null,
    cells: printedCells(history)
      .filter(({ cohort }) => !ownCohort || cohort === ownCohort)
      .map((cell) => ({ ...cell, own: ownOn(cell, values) })),
    isDamaged: !isUntouched(history),
  }
}

/** The cohort of a structure, as chosen at the first release. */
async function cohortOfOwn(
  database: Database,
  { legalEntityFiness, kind }: Own,
  { area, stored }: { readonly area: Area; readonly stored: AreaRow },
): Promise<Cohort> {
  const inArea = new Set(area.regions.flatMap(({ departements }) => departements))
  const run = await structuresOfLegalEntity(database, legalEntityFiness)
  const size = sizeClassOf(run.filter(({ departement }) => inArea.has(departement)).length)
  return cohortOf({ kind, size }, stored.cohorts[kind])
}

type OwnValue = ReturnType<typeof valuesOf>[number]
type OwnValues = ReadonlyMap<string, OwnValue>

async function ownValues(database: Database, { finess, kind }: Own, { grids }: AreaRow): Promise<OwnValues> {
  const inForce = await listSubmissionsInForce(database, [finess])
  return new Map(inForce.flatMap((one) => valuesOf(one, { kind, grids })).map((own) => [topicKey(own.topic), own]))
}

function topicKey({ questionnaire, kind, code }: Topic): string {
  return `${questionnaire} ${kind} ${code}`
}

/** A band of the structure that looks, beside a printed band: the structure knows the first, everybody the second. */
function ownOn({ topic, figures }: Omit<PrintedCell, 'own'>, values: OwnValues): PrintedCell['own'] {
  const { value, width } = values.get(topicKey(topic)) ?? {}
  if (figures?.kind !== 'ranks' || typeof value !== 'number' || width === undefined) return null
  return { place: placeBeside(value, figures.middle), band: limitsOf(value, width) }
}

function printedCells(history: VerifiedHistory): Omit<PrintedCell, 'own'>[] {
  const { releases, cells } = history
  const last = releases.at(-1)?.number
  const days = new Map(releases.map(({ number, day }) => [number, day]))
  return cells
    .filter(({ number }) => number === last)
    .map(({ cohort, topic, decision, number, isSound }) => {
      const key = cellKey({ cohort, topic })
      const hidden = { key, cohort, topic, figures: null, asOf: null }
      if (!isSound) return { ...hidden, why: 'history-damaged' }
      if (decision.outcome === 'hidden') return { ...hidden, why: decision.why }
      const asOf = decision.outcome === 'held' ? decision.asOf : number
      const hiding = hidingOf(history, key, asOf)
      if (hiding) return { ...hidden, why: hiding }
      const why = decision.outcome === 'held' ? decision.why : null
      return { key, cohort, topic, figures: decision.figures, asOf: days.get(asOf) ?? null, why }
    })
}
