import { z } from 'zod'
import { AppError, type Context, query } from '#kernel'
import type { Database } from '#storage'
import * as store from '../../register/store.ts'
import { type Perimeter, perimeterOf } from '../perimeter.ts'
import { looksPartial } from '../too-many-closures.ts'
import type { Importing } from './importing.ts'

const input = z.strictObject({ acceptClosures: z.boolean(), acceptOlder: z.boolean() })

export type Accepted = z.infer<typeof input>

/** Refuses a file that is older than the register, or that would close too much, before anything is written. */
export const checkImport = query({
  input,
  run: async (database, accepted, importing: Context & Importing) => {
    const newerInRegister = await findNewer(database, importing, accepted)
    await listClosing(database, importing, accepted)
    return { newerInRegister, registerDate: await registerDate(database) }
  },
})

/** Date of the whole register, shown on each page with a structure. */
export function registerDate(database: Database): Promise<string | null> {
  return store.latestDataDate(database, perimeterOf(undefined))
}

/** Date of the register's own data in this perimeter, when it is later than the file's. */
async function findNewer(
  database: Database,
  { perimeter, dataDate }: { readonly perimeter: Perimeter; readonly dataDate: string },
  { acceptOlder }: Accepted,
): Promise<string | null> {
  const latest = await store.latestDataDate(database, perimeter)
  if (latest === null || latest <= dataDate) return null
  if (acceptOlder) return latest
  throw new AppError('conflict', 'finess-older-file', { values: { file: dataDate, register: latest } })
}

/** The open structures of the perimeter that the file no longer holds. */
export async function listClosing(
  database: Database,
  { file, perimeter, known }: Importing,
  { acceptClosures }: Accepted,
) {
  const { holds, numbersUnread } = file.collection
  const open = (await store.listOpen(database, perimeter)).filter(({ finess }) => !known.created.has(finess))
  const closing = open.filter(({ finess }) => !holds(finess))
  const numbers = closing.map(({ finess }) => finess)
  if (numbersUnread) return { numbers: [], suspended: numbers.length > 0 }
  if (looksPartial(closing, open) && !acceptClosures) {
    const values = { closures: numbers.length, open: open.length, names: await namesOf(database, numbers) }
    throw new AppError('conflict', 'finess-too-many-closures', { values })
  }
  return { numbers, suspended: false }
}

/** How many of the structures that would close are named. */
const namedAtMost = 10

async function namesOf(database: Database, closing: readonly string[]): Promise<string> {
  const named = await store.listStructures(database, closing.toSorted().slice(0, namedAtMost))
  const inOrder = named.toSorted((one, other) => one.finess.localeCompare(other.finess))
  return inOrder.map(({ finess, name }) => `${name} (${finess})`).join(', ')
}
