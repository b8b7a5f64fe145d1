import { listSubmissionsInForce, type SubmissionInForce } from '#assessment'
import { batchesOf, nextTurn } from '#kernel'
import type { Catalogue } from '#questionnaires'
import type { Database } from '#storage'
import type { Area } from '../area.ts'
import { chooseCohorts, cohortOf, comparedKinds, kindOf, type SizedMember } from '../rules/cohorts.ts'
import type { ValuedMember, YesOrNo } from '../rules/member.ts'
import { type CellAddress, cellKey, type MeasuredCell } from '../rules/release.ts'
import type { AreaRow } from '../store.ts'
import type { Band, GridWidth } from '../values/band.ts'
import { addGrids, type Grids, sayableOfTopic, valuesOf } from '../values/values-of.ts'
import { membersOf } from './area-members.ts'

type Settings = Pick<AreaRow, 'cohorts' | 'grids'>

export interface MeasuredArea extends Settings {
  readonly cells: readonly MeasuredCell[]
  /** FINESS numbers of the structures that are counted somewhere. */
  readonly taking: readonly string[]
  /** By key of the cell, then by FINESS number. */
  readonly submissions: ReadonlyMap<string, Readonly<Record<string, number>>>
}

interface Measuring {
  readonly members: ReadonlyMap<string, SizedMember>
  readonly cohorts: Settings['cohorts']
  readonly grids: Record<string, GridWidth>
  readonly catalogue: Catalogue
  readonly cells: Map<string, OpenCell>
}

interface OpenCell extends CellAddress {
  readonly width: GridWidth | undefined
  readonly members: ValuedMember[]
}

/** Structures, and submissions, between which the server answers others: a few milliseconds of work. */
const batchSize = 50

/**
 * What the submissions in force of an area give today. Scores become bands here and go no further. What was chosen at an
 * earlier release stays: cohorts of a kind, compared domains of a questionnaire, and widths of bands.
 */
export async function measureArea(
  database: Database,
  { area, day, settings, catalogue }: { area: Area; day: string; settings: Settings | undefined; catalogue: Catalogue },
): Promise<MeasuredArea> {
  const members = await membersOf(database, area, day)
  const inForce = await inForceOf(database, [...members.keys()])
  await nextTurn()
  const taking = new Set(inForce.map(({ finess }) => finess))
  const cohorts = settings?.cohorts ?? chosenCohorts([...members.values()].filter(({ key }) => taking.has(key)))
  await nextTurn()
  const grids: Record<string, GridWidth> = { ...settings?.grids }
  const measuring: Measuring = { members, cohorts, grids, catalogue, cells: new Map() }
  for (const batch of batchesOf(inForce, batchSize)) {
    for (const submission of batch) addSubmission(measuring, submission)
    await nextTurn()
  }
  const cells = [...measuring.cells]
  const submissions = new Map(cells.map(([key, { members: behind }]) => [key, submissionsOf(behind)]))
  return {
    cohorts,
    grids,
    taking: [...taking],
    submissions,
    cells: cells.map(([, cell]) => measuredCell(cell, catalogue)),
  }
}

async function inForceOf(database: Database, numbers: readonly string[]): Promise<SubmissionInForce[]> {
  const found: SubmissionInForce[] = []
  for (const batch of batchesOf(numbers, batchSize)) {
    found.push(...(await listSubmissionsInForce(database, batch)))
    await nextTurn()
  }
  return found
}

function chosenCohorts(members: readonly SizedMember[]): Settings['cohorts'] {
  const [ES, ESMS] = comparedKinds.map((kind) => chooseCohorts(members.filter((member) => member.kind === kind)))
  return { ES: ES ?? 'whole', ESMS: ESMS ?? 'whole' }
}

function addSubmission({ members, cohorts, grids, catalogue, cells }: Measuring, one: SubmissionInForce): void {
  const member = members.get(one.finess)
  if (!member) return
  const { key: finess, legalEntity, groups, kind } = member
  addGrids(grids, { catalogue, questionnaireId: one.questionnaireId, kind })
  const cohort = cohortOf(member, cohorts[kind])
  for (const { topic, value, width } of valuesOf(one, { kind, grids: grids as Grids })) {
    const key = cellKey({ cohort, topic })
    const cell = cells.get(key) ?? { cohort, topic, width, members: [] }
    cell.members.push({ key: finess, legalEntity, groups, value, submission: one.submission })
    cells.set(key, cell)
  }
}

function submissionsOf(members: readonly ValuedMember[]): Readonly<Record<string, number>> {
  return Object.fromEntries(members.map(({ key, submission }) => [key, submission]))
}

function measuredCell({ cohort, topic, width, members }: OpenCell, catalogue: Catalogue): MeasuredCell {
  if (width === undefined)
    return { cohort, topic, measured: { kind: 'share', members: members as ValuedMember<YesOrNo>[] } }
  const sayable = sayableOfTopic(topic, { catalogue, kind: kindOf(cohort), width })
  return { cohort, topic, measured: { kind: 'ranks', width, sayable, members: members as ValuedMember<Band>[] } }
}
