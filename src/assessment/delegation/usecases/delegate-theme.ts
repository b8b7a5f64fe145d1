import { z } from 'zod'
import { type Actor, AppError, type Context, cleanLine, command, hashSecret, newId, newSecret, query } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import type { Transaction } from '#storage'
import { refuseClosedStructure } from '../../usecases/closed-structure.ts'
import { assessmentReference, readToWrite, readWhole } from '../../usecases/open-assessment.ts'
import { type Delegation, delegationExpiry, type ListedDelegation, mostDelegations } from '../delegation.ts'
import * as store from '../store.ts'
import { withMaker } from './active-delegation.ts'

const input = assessmentReference.extend({
  theme: z.string(),
  colleague: z.string().transform(cleanLine).pipe(z.string().min(1).max(120)),
})

/**
 * Delegates a theme of a draft to a colleague through a link that opens only this theme. The link works for thirty
 * days, as long as the account that created it may delegate themes. Returns the secret of the link, which is not
 * stored. Throws not-found when the theme does not exist.
 */
export const delegateTheme = command({
  action: 'assessment.delegate-theme',
  once: true,
  input,
  run: async (transaction, { theme, colleague, ...reference }, context: Context & CatalogueContext) => {
    const { assessment, questionnaire } = await readToWrite(transaction, reference, context, 'edit')
    if (!questionnaire.themes.some(({ id }) => id === theme)) throw new AppError('not-found', 'not-found')
    await refuseClosedStructure(transaction, assessment.ownerFiness)
    const makerId = ownId(context.actor)
    const createdAt = context.clock()
    await refuseFull(transaction, assessment.id, createdAt)
    const secret = newSecret()
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

/**
 * The delegated themes of a draft, oldest first, each with the creator of its link and whether the link still works.
 */
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

async function refuseFull(transaction: Transaction, assessmentId: string, now: Date): Promise<void> {
  if ((await store.listDelegations(transaction, assessmentId, now)).length < mostDelegations) return
  throw new AppError('conflict', 'delegations-full', { values: { maximum: mostDelegations } })
}

/**
 * The id of the delegating account. Only an account can delegate: the link works as long as the account may delegate.
 */
function ownId(actor: Actor): string {
  if (actor.kind !== 'account') throw new AppError('not-found', 'not-found')
  return actor.accountId
}

/** Ends the link of a delegated theme. The answers already given stay. */
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
