import { z } from 'zod'
import { type Actor, AppError, type Context, cleanLine, command, hashSecret, newId, newSecret, query } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import { assessmentReference, readToWrite, readWhole } from '../../usecases/open-assessment.ts'
import { type Delegation, delegationExpiry, type ListedDelegation } from '../delegation.ts'
import * as store from '../store.ts'
import { withMaker } from './living-delegation.ts'

const input = assessmentReference.extend({
  theme: z.string(),
  colleague: z.string().transform(cleanLine).pipe(z.string().min(1).max(120)),
})

/**
 * Hands a theme of a draft over to a colleague, by a link that opens this theme and nothing else, for thirty days, and as
 * long as the account that made the link may hand themes over.
 * Returns the secret of the link, which is kept nowhere. Throws not-found when there is no such theme.
 */
export const delegateTheme = command({
  action: 'assessment.delegate-theme',
  once: true,
  input,
  run: async (transaction, { theme, colleague, ...reference }, context: Context & CatalogueContext) => {
    const { assessment, questionnaire } = await readToWrite(transaction, reference, context, 'edit')
    if (!questionnaire.themes.some(({ id }) => id === theme)) throw new AppError('not-found', 'not-found')
    const makerId = ownId(context.actor)
    const secret = newSecret()
    const createdAt = context.clock()
    const expiresAt = delegationExpiry(createdAt)
    const delegation: Delegation = {
      id: newId(),
      assessmentId: assessment.id,
      themeId: theme,
      colleague,
      makerId,
      createdAt,
      expiresAt,
      lastUsedAt: null,
    }
    await store.insertDelegation(transaction, assessment, { ...delegation, secretHash: hashSecret(secret) })
    return { delegation, secret }
  },
  subject: ({ delegation }) => delegation.id,
})

/** The themes of a draft that were handed over, the oldest first, each with who made the link and whether it still opens. */
export const listDelegations = query({
  input: assessmentReference,
  run: async (database, reference, context: Context & CatalogueContext) => {
    const { assessment } = await readWhole(database, reference, context)
    const delegations = await store.listDelegations(database, assessment.id, context.clock())
    const listed: ListedDelegation[] = []
    for (const delegation of delegations) listed.push(await withMaker(database, { delegation, assessment }, context))
    return listed
  },
})

/** The account that hands a theme over: the link lives as long as this account may. Refuses everybody else. */
function ownId(actor: Actor): string {
  if (actor.kind !== 'account') throw new AppError('not-found', 'not-found')
  return actor.accountId
}

/** Ends a link by which a colleague answers a theme. What was answered stays. */
export const endDelegation = command({
  action: 'assessment.end-delegation',
  once: true,
  input: assessmentReference.extend({ delegationId: z.string() }),
  run: async (transaction, { delegationId, ...reference }, context: Context & CatalogueContext) => {
    const { assessment } = await readToWrite(transaction, reference, context, 'edit')
    const [id] = await store.deleteDelegations(transaction, assessment, delegationId)
    if (id === undefined) throw new AppError('not-found', 'not-found')
    return { id }
  },
  subject: ({ id }) => id,
})
