import { and, asc, eq, getTableColumns } from 'drizzle-orm'
import type { Authorized } from '#kernel'
import { batchesOf } from '#kernel'
import type { Database, Transaction } from '#storage'
import type { Topic } from './rules/release.ts'
import { comparisonAreas, comparisonCells, comparisonReleases, comparisonWithdrawals } from './tables.ts'

export type AreaRow = typeof comparisonAreas.$inferSelect
export type ReleaseRow = typeof comparisonReleases.$inferSelect
type CellColumns = typeof comparisonCells.$inferSelect

/** A cell of a release, with its topic as one thing. */
export type CellRow = Omit<CellColumns, 'questionnaire' | 'kind' | 'code'> & { readonly topic: Topic }
/** Without what stands behind: pages do not read it. */
export type PrintedCellRow = Omit<CellRow, 'members' | 'submissions'>

export interface Withdrawal {
  readonly id: string
  readonly area: string
  readonly number: number
  readonly cell: string | null
  readonly withdrawnAt: Date
}

export async function findArea(database: Database, code: string): Promise<AreaRow | undefined> {
  const [row] = await database.select().from(comparisonAreas).where(eq(comparisonAreas.code, code))
  return row
}

/** The releases of an area, the earliest first. */
export async function listReleases(database: Database, code: string): Promise<ReleaseRow[]> {
  const { area, number } = comparisonReleases
  return database.select().from(comparisonReleases).where(eq(area, code)).orderBy(asc(number))
}

const { members: _members, submissions: _submissions, ...printedColumns } = getTableColumns(comparisonCells)

/** The cells of one release, or of all releases of an area, without their members. */
export async function listPrintedCells(database: Database, area: string, number?: number): Promise<PrintedCellRow[]> {
  const rows = await database.select(printedColumns).from(comparisonCells).where(ofRelease(area, number))
  return rows.map(withTopic)
}

/** All that was published in an area. */
export interface StoredHistory<Cell = PrintedCellRow> {
  readonly code: string
  readonly area: AreaRow | undefined
  readonly releases: readonly ReleaseRow[]
  readonly cells: readonly Cell[]
}

export type WholeHistory = StoredHistory<CellRow>

/** Everything of an area, with the members behind each cell: what a release is prepared from, exported from and sealed again from. */
export async function readHistory(database: Database, code: string): Promise<WholeHistory> {
  const rows = await database.select().from(comparisonCells).where(ofRelease(code))
  return {
    code,
    area: await findArea(database, code),
    releases: await listReleases(database, code),
    cells: rows.map(withTopic),
  }
}

function ofRelease(area: string, number?: number) {
  return and(eq(comparisonCells.area, area), number === undefined ? undefined : eq(comparisonCells.number, number))
}

function withTopic<Row extends Topic>({ questionnaire, kind, code, ...row }: Row) {
  return { ...row, topic: { questionnaire, kind, code } }
}

export interface NewRelease {
  readonly area: AreaRow
  readonly release: ReleaseRow
  readonly cells: readonly CellRow[]
}

/** Cells per statement: each may hold thousands of members. */
const batchSize = 20

/** Writes a release once. Its number is the key: a second one of that number is refused by the database. */
export async function insertRelease(transaction: Transaction, { area, release, cells }: Authorized<NewRelease>) {
  const { code, ...changes } = area
  await transaction.insert(comparisonReleases).values(release)
  for (const batch of batchesOf(cells, batchSize)) {
    await transaction.insert(comparisonCells).values(batch.map(({ topic, ...cell }) => ({ ...cell, ...topic })))
  }
  await transaction
    .insert(comparisonAreas)
    .values({ code, ...changes })
    .onConflictDoUpdate({ target: comparisonAreas.code, set: changes })
}

export async function listWithdrawals(database: Database, code: string): Promise<Withdrawal[]> {
  return database.select().from(comparisonWithdrawals).where(eq(comparisonWithdrawals.area, code))
}

export async function insertWithdrawal(transaction: Transaction, withdrawal: Authorized<Withdrawal>): Promise<void> {
  await transaction.insert(comparisonWithdrawals).values(withdrawal)
}

/** Writes the seals of an area again, after its key was lost. Nothing else of a release ever changes. */
export async function updateSeals(transaction: Transaction, { area, release, cells }: Authorized<NewRelease>) {
  for (const { topic, cohort, number, seal } of cells) {
    const address = and(
      ofRelease(area.code, number),
      eq(comparisonCells.cohort, cohort),
      eq(comparisonCells.questionnaire, topic.questionnaire),
      eq(comparisonCells.kind, topic.kind),
      eq(comparisonCells.code, topic.code),
    )
    await transaction.update(comparisonCells).set({ seal }).where(address)
  }
  const row = and(eq(comparisonReleases.area, area.code), eq(comparisonReleases.number, release.number))
  await transaction.update(comparisonReleases).set({ seal: release.seal }).where(row)
  await transaction.update(comparisonAreas).set({ seal: area.seal }).where(eq(comparisonAreas.code, area.code))
}
