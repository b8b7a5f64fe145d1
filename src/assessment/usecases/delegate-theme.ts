import { z } from 'zod'
import {
  AppError,
  authorize,
  byPossession,
  type Context,
  cleanLine,
  command,
  hashSecret,
  newId,
  newSecret,
  query,
} from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import { type Delegation, delegationExpiry } from '../delegation.ts'
import { findAssessment } from '../store.ts'
import * as store from '../store-delegations.ts'
import { assessmentReference, readToWrite, readWhole } from './open-assessment.ts'

const input = assessmentReference.extend({
  theme: z.string(),
  colleague: z.string().transform(cleanLine).pipe(z.string().min(1).max(120)),
})

/**
 * Hands a theme of a draft over to a colleague, by a link that opens this theme and nothing else, for thirty days.
 * Returns the secret of the link, which is kept nowhere. Throws not-found when there is no such theme.
 */
export const delegateTheme = command({
  action: 'assessment.delegate-theme',
  once: true,
  input,
  run: async (transaction, { theme, colleague, ...reference }, context: Context & CatalogueContext) => {
    const { assessment, questionnaire } = await readToWrite(transaction, reference, context, 'edit')
    if (!questionnaire.themes.some(({ id }) => id === theme)) throw new AppError('not-found', 'not-found')
    const secret = newSecret()
    const createdAt = context.clock()
    const expiresAt = delegationExpiry(createdAt)
    const delegation: Delegation = {
      id: newId(),
      assessmentId: assessment.id,
      themeId: theme,
      colleague,
      createdAt,
      expiresAt,
    }
    await store.insertDelegation(transaction, assessment, { ...delegation, secretHash: hashSecret(secret) })
    return { delegation, secret }
  },
  subject: ({ delegation }) => delegation.id,
})

/** The themes of a draft that were handed over, the oldest first. */
export const listDelegations = query({
  input: assessmentReference,
  run: async (database, reference, context: Context & CatalogueContext) => {
    const { assessment } = await readWhole(database, reference, context)
    return store.listDelegations(database, assessment.id, context.clock())
  },
})

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

/** What the actor's link opens: a theme of a draft. Throws not-found when there is none, or no longer. */
export const openDelegation = query({
  input: z.strictObject({}),
  run: async (database, _input, { actor, clock }: Context) => {
    const found =
      actor.kind === 'delegate' ? await store.findDelegationBySecret(database, actor.secretHash, clock()) : undefined
    const delegation = authorize(actor, found, byPossession)
    const assessment = await findAssessment(database, delegation.assessmentId, clock())
    const reference = { assessmentId: delegation.assessmentId, finess: assessment?.ownerFiness ?? undefined }
    return { delegation: delegation as Delegation, reference }
  },
})
