import { setImmediate as nextTurn } from 'node:timers/promises'
import { z } from 'zod'
import { AppError, type Authorized, authorize, type Context, command } from '#kernel'
import { lockForTransaction, type Transaction } from '#storage'
import { canImport } from '../../policy.ts'
import * as store from '../../register/store.ts'
import type { LegalEntity, Structure } from '../../register/structure.ts'
import { batchesOf } from '../batches.ts'
import { type ChangedStructure, changeOf, looksPartial } from '../changes.ts'
import type { FinessFile } from '../finess-file.ts'
import { type ImportReport, type RegisterChanges, reportOf } from '../import-report.ts'
import { type Perimeter, perimeterOf } from '../perimeter.ts'

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
 * Brings the register up to date with a FINESS file: all of it, or nothing.
 * The file is read before the transaction opens: a national FINESS+ file takes half a minute, during which nobody could
 * save an answer. Faults of lines are in the report; a fault of the whole file, or a file that would empty the register,
 * is an AppError.
 */
export async function importFiness(context: Context, request: ImportRequest): Promise<ImportReport> {
  const perimeter = authorize(context.actor, perimeterOf(request.region), canImport)
  // Loaded here, so that the server, which never imports, starts without the readers of files.
  const { readFinessFile } = await import('../../files/files.ts')
  const file = await readFinessFile(request.path, perimeter)
  checkSomethingKept(file, perimeter)
  const { acceptClosures = false, acceptOlder = false } = request
  return recordFile({ ...context, file, perimeter }, { acceptClosures, acceptOlder })
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

/** The file travels in the context, read and checked: it is far too large for the input schema. */
interface Recording extends Context {
  readonly file: FinessFile
  readonly perimeter: Authorized<Perimeter>
}

const recordFile = command({
  action: 'directory.import-finess',
  input: z.strictObject({ acceptClosures: z.boolean(), acceptOlder: z.boolean() }),
  subject: (report: ImportReport) => `finess:${report.dataDate}`,
  run: async (transaction, { acceptClosures, acceptOlder }, recording: Recording) => {
    const { clock, file, perimeter } = recording
    const dataDate = file.dataDate ?? clock().toISOString().slice(0, 10)
    await lockForTransaction(transaction, 'directory')
    const latest = await store.latestDataDate(transaction, perimeter)
    const newerInRegister = latest !== null && latest > dataDate ? latest : null
    if (newerInRegister && !acceptOlder) {
      throw new AppError('conflict', 'finess-older-file', { values: { file: dataDate, register: newerInRegister } })
    }
    const closing = await listClosing(transaction, recording, acceptClosures)
    const written = await writeEstablishments(transaction, recording, dataDate)
    for (const batch of batchesOf(closing.numbers, store.batchSize)) {
      await store.closeStructures(transaction, perimeter, batch, dataDate)
    }
    const changes: RegisterChanges = {
      ...written,
      closed: closing.numbers.length,
      closuresSuspended: closing.suspended,
      newerInRegister,
    }
    return reportOf(file, { perimeter, dataDate, changes })
  },
})

/** The open structures of the perimeter that the file no longer holds. */
async function listClosing(transaction: Transaction, { file, perimeter }: Recording, acceptClosures: boolean) {
  const { holds, numbersUnread } = file.collection
  const open = await store.listOpenNumbers(transaction, perimeter)
  const numbers = open.filter((finess) => !holds(finess))
  if (numbersUnread) return { numbers: [], suspended: numbers.length > 0 }
  if (looksPartial(numbers.length, open.length) && !acceptClosures) {
    const values = { closures: numbers.length, open: open.length }
    throw new AppError('conflict', 'finess-too-many-closures', { values })
  }
  return { numbers, suspended: false }
}

/** No answer can be saved meanwhile. For an unchanged structure only its origin is written, in a tenth of the time. */
async function writeEstablishments(transaction: Transaction, { file, perimeter }: Recording, dataDate: string) {
  const changes = { created: 0, changed: 0, reopened: 0, unchanged: 0 }
  const origin = { source: file.source, dataDate }
  await writeLegalEntities(transaction, { file, perimeter })
  for (const batch of batchesOf(file.collection.establishments(), store.batchSize)) {
    const stored = await listStored(transaction, batch)
    const compared = batch.map((establishment) => changeOf(stored.get(establishment.finess), establishment, origin))
    for (const { change } of compared) changes[change] += 1
    const written = compared.filter(({ write }) => write)
    const [known, others] = [written.filter(isUnchanged), written.filter((each) => !isUnchanged(each))]
    const numbers = known.map(({ structure }) => structure.finess)
    await store.putOrigin(transaction, perimeter, numbers, origin)
    await store.putStructures(
      transaction,
      perimeter,
      others.map(({ structure }) => structure),
    )
    // SQLite's driver is synchronous: without a turn of the event loop it frees no finished statement (80 MB in all), and a
    // server would answer no request meanwhile.
    await nextTurn()
  }
  return changes
}

const isUnchanged = ({ change }: ChangedStructure) => change === 'unchanged'

/** New legal entities, and those with a new name. */
async function writeLegalEntities(
  transaction: Transaction,
  { file, perimeter }: Pick<Recording, 'file' | 'perimeter'>,
) {
  const entities = [...file.collection.legalEntities].map(([finess, name]) => ({ finess, name }))
  for (const batch of batchesOf(entities, store.batchSize)) {
    const numbers = batch.map(({ finess }) => finess)
    const stored = await store.listLegalEntities(transaction, numbers)
    const names = new Map(stored.map(({ finess, name }) => [finess, name]))
    const isNew = ({ finess, name }: LegalEntity) => !names.has(finess) || (name !== null && name !== names.get(finess))
    await store.putLegalEntities(transaction, perimeter, batch.filter(isNew))
    await nextTurn()
  }
}

async function listStored(transaction: Transaction, batch: readonly { finess: string }[]) {
  const stored = await store.listStructures(
    transaction,
    batch.map(({ finess }) => finess),
  )
  return new Map<string, Structure>(stored.map((structure) => [structure.finess, structure]))
}
