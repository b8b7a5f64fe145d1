import { findStructureIn } from '#directory'
import { AppError } from '#kernel'
import type { Database } from '#storage'

/**
 * Throws `structure-closed` when the register counts a structure as closed: its answers stay readable and its drafts can still
 * be corrected, since an import may have closed it by mistake, but nothing new is begun, handed over or submitted.
 */
export async function refuseClosedStructure(database: Database, finess: string | null | undefined): Promise<void> {
  const structure = finess ? await findStructureIn(database, finess) : undefined
  if (structure?.closedOn) throw new AppError('conflict', 'structure-closed', { values: { name: structure.name } })
}
