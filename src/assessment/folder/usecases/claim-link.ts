import { z } from 'zod'
import { getStructureIn, type Structure } from '#directory'
import { AppError, authorize, type Context, command, hashSecret, type Issue } from '#kernel'
import type { Audience, CatalogueContext } from '#questionnaires'
import type { Assessment, Owner } from '../../assessment.ts'
import { canAddTo } from '../../policy.ts'
import { giveToStructure, listAssessments } from '../../store.ts'
import { lockOwner } from './add-questionnaire.ts'
import { audienceIn, placedOwner } from './open-folder.ts'

const input = z.strictObject({
  /** The secret of the private link, or the link itself. */
  link: z.string().max(500),
  finess: z.string(),
  /** Whether the person confirmed the doubts of an earlier claim. */
  confirmed: z.boolean().default(false),
})

/** What became of a claim: done, or nothing yet because the diagnosis may be another structure's. */
export type ClaimOutcome =
  | { readonly outcome: 'claimed'; readonly ids: readonly string[] }
  | { readonly outcome: 'to-confirm'; readonly doubts: readonly Issue[] }

/**
 * Brings what is behind a private link into a structure. Whoever holds the link may, if they answer for the structure; it
 * opens nothing afterwards. Refused whole when the structure already has a draft of one of these questionnaires: neither is
 * lost. When the diagnosis speaks of another structure or was begun for another kind of structure, nothing is done until that is
 * confirmed; it then takes the kind of the structure.
 */
export const claimLink = command({
  action: 'assessment.claim',
  once: true,
  input,
  run: async (transaction, { link, finess, confirmed }, context: Context & CatalogueContext): Promise<ClaimOutcome> => {
    const { actor, catalogue, clock } = context
    const placed = await placedOwner(transaction, actor, finess)
    const { owner } = authorize(actor, placed, canAddTo)
    const secretHash = hashSecret(secretIn(link))
    const behindLink: Owner = { kind: 'link', secretHash }
    // The link first, always: two structures that claim it at once do so in turn, and one of them finds nothing.
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

/** The last part of an address, or all that was typed. */
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

/** What must be said before a diagnosis goes to a structure it was perhaps not begun for. */
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
