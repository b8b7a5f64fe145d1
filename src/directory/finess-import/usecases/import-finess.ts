import { setTimeout as pause } from 'node:timers/promises'
import { AppError, authorize, batchesOf, type Context, dayDigits, parisTime } from '#kernel'
import { canImport } from '../../policy.ts'
import { batchSize, entityBatchSize } from '../../register/store.ts'
import type { FinessFile } from '../finess-file.ts'
import type { ImportReport } from '../import-report.ts'
import { type Perimeter, perimeterOf } from '../perimeter.ts'
import { checkImport } from './check-import.ts'
import { finishImport } from './finish-import.ts'
import { type Importing, nothingKnown } from './importing.ts'
import { writeBatch, writeEntities } from './write-batch.ts'

export interface ImportRequest {
  readonly path: string
  /** INSEE code of a region; the whole file without it. */
  readonly region?: string | undefined
  /** Lets an import close more structures than a year of real closures does (`looksPartial`). */
  readonly acceptClosures?: boolean
  /** Lets a file replace data more recent than its own. */
  readonly acceptOlder?: boolean
}

/**
 * Brings the register up to date with a FINESS file while the server runs: in batches, so that a save waits for one batch at
 * most. The file is read and checked first, and refused before anything is written. The last transaction closes
 * the structures missing from the file, dates the register and adds a row to the log: an interrupted import leaves the earlier
 * date, and importing the file again completes it. Faults of lines are in the report; a fault of the whole file, or a file
 * that would empty the register, is an AppError.
 */
export async function importFiness(context: Context, request: ImportRequest): Promise<ImportReport> {
  const perimeter = authorize(context.actor, perimeterOf(request.region), canImport)
  // Loaded here, so that the server, which never imports, starts without the readers of files.
  const { readFinessFile } = await import('../../files/files.ts')
  const file = await readFinessFile(request.path, perimeter)
  checkSomethingKept(file, perimeter)
  const accepted = { acceptClosures: request.acceptClosures ?? false, acceptOlder: request.acceptOlder ?? false }
  const dataDate = file.dataDate ?? dayDigits(context.clock(), parisTime)
  const importing = { ...context, file, perimeter, dataDate, known: nothingKnown() }
  const before = await checkImport(importing, accepted)
  await writeFile(importing, before.registerDate)
  return finishImport({ ...importing, ...before }, accepted)
}

/** Refuses a file of which nothing is kept: it is the wrong file, or a spreadsheet removed its leading zeros. */
function checkSomethingKept({ collection }: FinessFile, { region }: Perimeter): void {
  const { ES, ESMS, 'to-classify': toClassify } = collection.kept
  if (ES + ESMS + toClassify > 0) return
  const { read, otherRegions, refused } = collection.counts
  if (read === 0) throw new AppError('invalid', 'finess-no-establishment')
  if (region && read === otherRegions) {
    throw new AppError('invalid', 'finess-region-absent', { values: { region: region.code, name: region.name } })
  }
  const issues = collection.faults.groups.flatMap((group) => group.first)
  throw new AppError('invalid', 'finess-nothing-kept', { issues, values: { read, refused } })
}

/** A server that waits for SQLite's lock tries every 5 ms: a longer pause between two batches lets its saves through. */
const pauseMilliseconds = 12

async function writeFile(context: Context & Importing, registerDate: string | null): Promise<void> {
  const { collection } = context.file
  const named = [...collection.legalEntities].map(([finess, name]) => ({ finess, name }))
  for (const entities of batchesOf(named, entityBatchSize)) {
    await letOthersIn(await writeEntities({ ...context, entities }))
  }
  for (const batch of batchesOf(collection.establishments(), batchSize)) {
    await letOthersIn(await writeBatch({ ...context, batch, registerDate }))
  }
}

/**
 * SQLite's driver is synchronous: without a turn of the event loop it frees no finished statement (80 MB in all), and a server
 * would answer no request meanwhile.
 */
async function letOthersIn({ wrote }: { readonly wrote: boolean }): Promise<void> {
  await pause(wrote ? pauseMilliseconds : 0)
}
