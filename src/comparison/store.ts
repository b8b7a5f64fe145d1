import { and, asc, eq, getTableColumns } from 'drizzle-orm'
import { type Authorized, batchesOf, nextTurn } from '#kernel'
import { among, type Database, type Transaction } from '#storage'
import { type Area, acrossCode } from './area.ts'
import type { CellAddress, Topic } from './rules/release.ts'
import { listWithdrawals, type Withdrawal } from './store-withdrawals.ts'
import { comparisonAreas, comparisonCells, comparisonReleases } from './tables.ts'

export type AreaRow = typeof comparisonAreas.$inferSelect
export type ReleaseRow = typeof comparisonReleases.$inferSelect
type CellColumns = typeof comparisonCells.$inferSelect

/** A cell of a release, with its topic as one thing. */
export type CellRow = Omit<CellColumns, 'questionnaire' | 'kind' | 'code'> & { readonly topic: Topic }
/** Without what stands behind: pages do not read it. */
export type PrintedCellRow = Omit<CellRow, 'members' | 'submissions'>

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

/** All that was published in an area, without the members behind the figures. */
export interface StoredHistory {
  readonly code: string
  readonly area: AreaRow | undefined
  readonly releases: readonly ReleaseRow[]
  readonly cells: readonly PrintedCellRow[]
  readonly withdrawals: readonly Withdrawal[]
  /** Areas that may hold the same structures, with what they published. */
  readonly others: readonly { readonly code: string; readonly row: AreaRow | undefined }[]
}

export async function readHistory(database: Database, { code, regions }: Area): Promise<StoredHistory> {
  const others = code === acrossCode ? regions.map((region) => region.code) : [acrossCode]
  const rows = await database.select().from(comparisonAreas).where(among(comparisonAreas.code, others))
  return {
    code,
    area: await findArea(database, code),
    releases: await listReleases(database, code),
    cells: await listPrintedCells(database, code),
    withdrawals: await listWithdrawals(database, code),
    others: others.map((other) => ({ code: other, row: rows.find((row) => row.code === other) })),
  }
}

/** What stands behind one cell at each release. */
export type BehindCell = Pick<CellRow, 'number' | 'members' | 'submissions'>

export async function listBehind(database: Database, code: string, address: CellAddress): Promise<BehindCell[]> {
  const { number, members, submissions } = comparisonCells
  return database
    .select({ number, members, submissions })
    .from(comparisonCells)
    .where(and(ofRelease(code), ofCell(address)))
}

function ofCell({ cohort, topic }: CellAddress) {
  return and(
    eq(comparisonCells.cohort, cohort),
    eq(comparisonCells.questionnaire, topic.questionnaire),
    eq(comparisonCells.kind, topic.kind),
    eq(comparisonCells.code, topic.code),
  )
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
const batchSize = 2

/** A release with its seals, without what stands behind. */
export type SealedRelease = Omit<NewRelease, 'cells'> & { readonly cells: readonly PrintedCellRow[] }

/** Writes a release once. Its number is the key: a second one of that number is refused by the database. */
export async function insertRelease(transaction: Transaction, { area, release, cells }: Authorized<NewRelease>) {
  const { code, ...changes } = area
  await transaction.insert(comparisonReleases).values(release)
  for (const batch of batchesOf(cells, batchSize)) {
    await transaction.insert(comparisonCells).values(batch.map(({ topic, ...cell }) => ({ ...cell, ...topic })))
    // The server answers those who read between two statements.
    await nextTurn()
  }
  await transaction
    .insert(comparisonAreas)
    .values({ code, ...changes })
    .onConflictDoUpdate({ target: comparisonAreas.code, set: changes })
}

/** Writes the seals of an area again, after its key was lost. Nothing else of a release ever changes. */
export async function updateSeals(transaction: Transaction, { area, release, cells }: Authorized<SealedRelease>) {
  for (const { topic, cohort, number, seal } of cells) {
    const address = and(ofRelease(area.code, number), ofCell({ cohort, topic }))
    await transaction.update(comparisonCells).set({ seal }).where(address)
  }
  const row = and(eq(comparisonReleases.area, area.code), eq(comparisonReleases.number, release.number))
  await transaction.update(comparisonReleases).set({ seal: release.seal }).where(row)
  const { code, ...changes } = area
  await transaction.update(comparisonAreas).set(changes).where(eq(comparisonAreas.code, code))
}
