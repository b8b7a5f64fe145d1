import { z } from 'zod'
import { authorize, type Context, command, refuseIssues } from '#kernel'
import { readActivity } from '../candidates/check-activity.ts'
import { legalDay } from '../conditions/days.ts'
import { canSayActivity } from '../policy.ts'
import * as store from '../store.ts'
import type { Member, ReachedCandidate } from './known-today.ts'
import { findCandidateAt, keepCandidate } from './reach-candidate.ts'

const text = z.string().default('')

/** A member says how much it weighs in its candidate: a number, what it measures, and its year. */
export const sayActivity = command({
  action: 'care.say-activity',
  input: z.strictObject({
    finess: z.string().max(100),
    member: z.string().max(100).default(''),
    value: text,
    measure: text,
    year: text,
  }),
  run: async (transaction, wanted, { actor, clock }: Context) => {
    const now = clock()
    const found = await findCandidateAt(transaction, wanted.finess, now)
    const member = found && memberNamed(found, wanted)
    const places = member?.places ?? []
    const reached = authorize(actor, found, () => canSayActivity(actor, places))
    const { activity, issues } = readActivity(wanted, Number(legalDay(now).slice(0, 4)))
    refuseIssues('care-share-invalid', issues)
    const candidate = await keepCandidate(transaction, reached)
    if (activity && member) await store.putShares(transaction, [{ candidate, finess: member.finess, activity }])
    return { id: candidate.id, member: member?.finess }
  },
  subject: ({ id, member }) => `candidate:${id} member:${member}`,
})

/** Without a number, the member that runs the establishment, or is the establishment. */
function memberNamed(
  { members }: ReachedCandidate,
  { finess, member }: { readonly finess: string; readonly member: string },
): Member | undefined {
  if (member !== '') return members.find((each) => each.finess === member)
  return members.find(({ structures }) => structures.some((each) => each.finess === finess))
}
