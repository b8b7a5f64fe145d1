import { z } from 'zod'
import { getStructureIn, type Structure } from '#directory'
import { AppError, authorize, type Context, command, hashSecret, type Issue } from '#kernel'
import type { Audience, CatalogueContext } from '#questionnaires'
import type { Assessment, Owner } from '../../assessment.ts'
import { canAddTo } from '../../policy.ts'
import { giveToStructure, listAssessments } from '../../store.ts'
import { refuseClosedStructure } from '../../usecases/closed-structure.ts'
import { lockOwner } from './add-questionnaire.ts'
import { audienceIn, placedOwner } from './open-folder.ts'

const input = z.strictObject({
  /** The secret of the private link, or the link itself. */
  link: z.string().max(500),
  finess: z.string(),
  /** Whether the user confirmed the doubts of an earlier claim. */
  confirmed: z.boolean().default(false),
})

/** The result of a claim: done, or waiting for a confirmation because the diagnosis may be about another structure. */
export type ClaimOutcome =
  | { readonly outcome: 'claimed'; readonly ids: readonly string[] }
  | { readonly outcome: 'to-confirm'; readonly doubts: readonly Issue[] }

/**
 * Transfers the assessments behind a private link to a structure. The actor must hold the link and edit the answers of
 * the structure; the link then stops working. Refuses everything when the structure already has a draft of one of these
 * questionnaires, so that neither draft is lost. When the diagnosis names another structure or was started for another
 * kind of structure, nothing changes until the user confirms; the diagnosis then takes the kind of the structure.
 */
export const claimLink = command({
  action: 'assessment.claim',
  once: true,
  input,
  run: async (transaction, { link, finess, confirmed }, context: Context & CatalogueContext): Promise<ClaimOutcome> => {
    const { actor, catalogue, clock } = context
    const placed = await placedOwner(transaction, actor, finess)
    const { owner } = authorize(actor, placed, canAddTo)
    await refuseClosedStructure(transaction, finess)
    const secretHash = hashSecret(secretIn(link))
    const behindLink: Owner = { kind: 'link', secretHash }
    // The link is always locked first: when two structures claim it at once, one of them finds it empty.
    await lockOwner(transaction, behindLink)
    await lockOwner(transaction, owner)
    const claimed = await listAssessments(transaction, behindLink, clock())
    if (claimed.length === 0) throw new AppError('invalid', 'claim-link-unknown')
    const own = await listAssessments(transaction, owner, clock())
    if (claimed.some((one) => isDraftOfSame(one, own))) throw new AppError('conflict', 'claim-draft-exists')
    const structure = await getStructureIn(transaction, finess)
    const audience = audienceIn(structure, own[0] ?? claimed[0]) ?? claimed[0]?.audience
    if (audience === undefined || !claimed.every((one) => isMeantFor(one, audience, catalogue)))
      throw new AppError('invalid', 'claim-not-for-kind')
    const doubts = claimed.flatMap((one) => doubtsAbout(one, structure, audience)).filter(isFirst)
    if (doubts.length > 0 && !confirmed) return { outcome: 'to-confirm', doubts }
    for (const assessment of claimed) {
      const allowed = authorize(actor, assessment, (_, it) => it.secretHash === secretHash)
      await giveToStructure(transaction, allowed, { ...structure, audience })
    }
    return { outcome: 'claimed', ids: claimed.map(({ id }) => id) }
  },
  subject: (claim) => (claim.outcome === 'claimed' ? claim.ids.join(' ') : undefined),
})

/** The secret is the last part of an address, or the whole text. */
const secretShape = /(?:^|\/)([A-Za-z0-9_-]{43})(?=$|[/?#\s])/

function secretIn(link: string): string {
  return secretShape.exec(link.trim())?.[1] ?? ''
}

function isDraftOfSame({ questionnaireId }: Assessment, others: readonly Assessment[]): boolean {
  return others.some((one) => one.submittedAt === null && one.questionnaireId === questionnaireId)
}

function isMeantFor(one: Assessment, audience: Audience, { get }: CatalogueContext['catalogue']): boolean {
  return get(one.questionnaireId, one.questionnaireVersion).audience.includes(audience)
}

/** The doubts that the user must confirm before a diagnosis goes to a structure it may not be about. */
function doubtsAbout(one: Assessment, { finess }: Structure, audience: Audience): Issue[] {
  const { structureFiness, structureName } = one
  const other = structureFiness !== null && structureFiness !== finess
  return [
    ...(other
      ? [{ path: '', code: 'claim-other-structure' as const, values: { name: structureName, finess: structureFiness } }]
      : []),
    ...(one.audience === audience ? [] : [{ path: '', code: 'claim-other-kind' as const }]),
  ]
}

function isFirst({ code }: Issue, position: number, all: readonly Issue[]): boolean {
  return all.findIndex((other) => other.code === code) === position
}
