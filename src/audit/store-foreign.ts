import type { Database, Transaction } from '#storage'
import type { ForeignMark } from './marks.ts'
import { auditForeign } from './tables.ts'

export async function findForeign(database: Database): Promise<ForeignMark | undefined> {
  const [foreign] = await database.select().from(auditForeign)
  return foreign
}

export async function putForeign(transaction: Transaction, { sequence, hash, at, seal }: ForeignMark): Promise<void> {
  await transaction.delete(auditForeign)
  await transaction.insert(auditForeign).values({ id: 1, sequence, hash, at, seal })
}
