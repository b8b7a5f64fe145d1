import { z } from 'zod'
import { type Context, command } from '#kernel'
import { type Database, lockForTransaction } from '#storage'
import { searchTextOfName } from '../../register/search-text.ts'
import * as store from '../../register/store.ts'
import type { Establishment, LegalEntity, Structure } from '../../register/structure.ts'
import { changeOf } from '../changes.ts'
import type { Importing } from './importing.ts'

interface BatchOfStructures extends Context, Importing {
  readonly batch: readonly Establishment[]
  /** Date of the register before this import; null for an empty one. */
  readonly registerDate: string | null
}

/**
 * Writes what a batch of the file changes, `batchSize` establishments at most. A structure keeps its earlier
 * date until `finishImport` dates all structures. A batch without a change takes no lock and writes nothing.
 */
export async function writeBatch(context: BatchOfStructures): Promise<{ readonly wrote: boolean }> {
  const { known, registerDate } = context
  const batch = registerDate === null ? context.batch : await differing(context)
  if (batch.length === 0) return { wrote: false }
  const written = await write({ ...context, batch }, {})
  known.begun = true
  for (const { change, structure } of written.compared) {
    known.changes[change] += 1
    if (change === 'created' || change === 'reopened') known.created.add(structure.finess)
  }
  return { wrote: true }
}

/** The establishments of a batch that the register does not hold as the file has them; the others are only to be dated. */
async function differing(context: BatchOfStructures): Promise<readonly Establishment[]> {
  const { storage, batch, known } = context
  const compared = await storage.read((database) => compare(database, context))
  const unchanged = compared.filter(({ change }) => change === 'unchanged')
  known.changes.unchanged += unchanged.length
  known.toDate.push(...compared.filter(({ write }) => write).map(({ structure }) => structure.finess))
  const numbers = new Set(unchanged.map(({ structure }) => structure.finess))
  return batch.filter(({ finess }) => !numbers.has(finess))
}

/** Compares again under the lock: rows read without the lock may have changed since. */
const write = command({
  action: 'directory.begin-finess-import',
  input: z.strictObject({}),
  run: async (transaction, _input, context: BatchOfStructures) => {
    await lockForTransaction(transaction, 'directory')
    const compared = await compare(transaction, context)
    const changed = compared
      .filter(({ change }) => change !== 'unchanged')
      .map(({ structure, stored }) => ({
        ...structure,
        ...earlierOrigin(context, stored),
      }))
    await store.putStructures(transaction, context.perimeter, changed)
    return { compared, told: toldOnce(context) }
  },
  subject: ({ told }) => told,
})

/** The first write of an import tells the log that it began; the end of the import tells that it is whole. */
function toldOnce({ known, dataDate }: Importing): string | undefined {
  return known.begun ? undefined : `finess:${dataDate}`
}

/** A new structure does not move the date of the register before its time, unless the register is empty. */
function earlierOrigin({ file, dataDate, registerDate }: BatchOfStructures, stored: Structure | undefined) {
  if (stored) return { source: stored.source, dataDate: stored.dataDate }
  const isLater = registerDate !== null && registerDate < dataDate
  return { source: file.source, dataDate: isLater ? registerDate : dataDate }
}

async function compare(database: Database, { batch, file, dataDate }: BatchOfStructures) {
  const numbers = batch.map(({ finess }) => finess)
  const rows = await store.listStructures(database, numbers)
  const stored = new Map<string, Structure>(rows.map((structure) => [structure.finess, structure]))
  const origin = { source: file.source, dataDate }
  return batch.map((establishment) => {
    const before = stored.get(establishment.finess)
    return { ...changeOf(before, establishment, origin), stored: before }
  })
}

interface BatchOfEntities extends Context, Importing {
  readonly entities: readonly LegalEntity[]
}

/** Writes the legal entities that are new, or whose name the file changes: structures refer to them. */
export async function writeEntities(context: BatchOfEntities): Promise<{ readonly wrote: boolean }> {
  const numbers = context.entities.map(({ finess }) => finess)
  const stored = await context.storage.read((database) => store.listLegalEntities(database, numbers))
  const known = new Map(stored.map((entity) => [entity.finess, entity]))
  const entities = context.entities.filter(({ finess, name }) => {
    const before = known.get(finess)
    return !before || (name !== null && (name !== before.name || searchTextOfName(name) !== before.searchText))
  })
  if (entities.length === 0) return { wrote: false }
  await putEntities({ ...context, entities }, {})
  context.known.begun = true
  return { wrote: true }
}

const putEntities = command({
  action: 'directory.begin-finess-import',
  input: z.strictObject({}),
  run: async (transaction, _input, importing: BatchOfEntities) => {
    await store.putLegalEntities(transaction, importing.perimeter, importing.entities)
    return { told: toldOnce(importing) }
  },
  subject: ({ told }) => told,
})
