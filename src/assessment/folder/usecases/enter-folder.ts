import { AppError, authorize, query } from '#kernel'
import { sightOf } from '../../policy.ts'
import { listAssessments } from '../../store.ts'
import { folderReference, placedOwner } from './open-folder.ts'

/**
 * Whether the actor may see something in a folder now. Asked again after a wait: the link may have ended, or the structure may have
 * left the territory of the actor. Throws not-found otherwise.
 */
export const enterFolder = query({
  input: folderReference,
  run: async (database, { finess }, { actor, clock }): Promise<void> => {
    const placed = await placedOwner(database, actor, finess)
    const { owner } = authorize(actor, placed, (who, it) => sightOf(who, it) !== undefined)
    if (finess === undefined && (await listAssessments(database, owner, clock())).length === 0)
      throw new AppError('not-found', 'not-found')
  },
})
