import { z } from 'zod'
import {
  findGroup,
  findRegion,
  findStructureIn,
  findTerritory,
  isFinessNumber,
  normalizeFinessNumber,
  type Structure,
  structuresOfLegalEntity,
} from '#directory'
import {
  type Actor,
  authorize,
  type Code,
  cleanLine,
  command,
  hashSecret,
  type Issue,
  newId,
  newSecret,
  refuseIssues,
  roles,
} from '#kernel'
import type { Database } from '#storage'
import { type Assignment, distinct, isOfGroup, rolesOf } from '../../accounts/assignment.ts'
import { emailInput } from '../../accounts/email.ts'
import { keepAsk, waitsForConsent } from '../../consents/usecases/ask-consent.ts'
import type { IdentityContext } from '../../identity-context.ts'
import { canManageAccounts } from '../../policy.ts'
import { type Invitation, invitationExpiry } from '../invitation.ts'
import { makerNow } from '../maker.ts'
import { insertInvitation } from '../store.ts'
import { type Delivered, deliverInvitation } from './deliver-invitations.ts'
import { senderOf } from './sender.ts'

const assignment = z.strictObject({
  role: z.enum(roles),
  scope: z.string().transform(cleanLine).pipe(z.string().max(60)).default(''),
})

const line = z.string().transform(cleanLine)

const input = z.strictObject({
  email: emailInput,
  grants: z.array(assignment).min(1).max(50),
  /** The sender as typed; by default, the name and email address of the account that invites. */
  sender: z.strictObject({ name: line.pipe(z.string().max(120)), contact: line.pipe(z.string().max(120)) }).optional(),
})

/**
 * Invites somebody by mail with a single-use link, valid seven days, which makes an account or adds roles to the account
 * of that email address. Throws issues for an unknown structure, legal entity, territory or region. Throws
 * `mail-not-sent` when the mail server refuses the mail: the invitation then stands, to be sent again or withdrawn.
 * Where the roles wait for the consent of another administrator (`waits`, or `waits already` for what somebody asked before),
 * there is no invitation before that.
 */
export async function inviteAccount(
  context: IdentityContext,
  request: z.input<typeof input>,
): Promise<{ readonly id: string; readonly mail: Delivered | 'waits' | 'waits already' }> {
  const assignments = request.grants.map(({ role, scope = '' }) => ({ role, scope }))
  if (waitsForConsent(context, assignments)) {
    const { id, isOld } = await askInvitation(context, request)
    return { id, mail: isOld ? 'waits already' : 'waits' }
  }
  const { id } = (await keepInvitation(context, request)).invitation
  return { id, mail: await deliverInvitation(context, { id }) }
}

const keepInvitation = command({
  action: 'identity.invite',
  once: true,
  input,
  run: async (transaction, { email, grants, ...typed }, { actor, clock, addressMark }: IdentityContext) => {
    const assignments = distinct(grants.map(normalAssignment))
    const sender = await senderOf(transaction, actor, typed.sender)
    const made = newInvitation({ email, assignments, sender, actor, now: clock() })
    const invitation = authorize(actor, made, canManageAccounts)
    refuseIssues('invitation-refused', await checkAssignments(transaction, assignments))
    await insertInvitation(transaction, invitation)
    return { invitation, mail: addressMark(email) }
  },
  subject: ({ invitation, mail }) => rolesOf(invitation.id, invitation.assignments, { mail }),
})

const askInvitation = command({
  action: 'identity.ask-invitation',
  once: true,
  input,
  run: async (transaction, { email, grants, ...typed }, context: IdentityContext) => {
    const assignments = distinct(grants.map(normalAssignment))
    const first = newId()
    const sender = await senderOf(transaction, context.actor, typed.sender)
    const wanted = { kind: 'invite', people: [{ id: first, email, assignments }], sender } as const
    const { id, isOld } = await keepAsk(transaction, { id: first, wanted }, context)
    refuseIssues('invitation-refused', await checkAssignments(transaction, assignments))
    return { id, isOld, told: rolesOf(id, assignments, { mail: context.addressMark(email) }) }
  },
  subject: ({ told }) => told,
})

interface NewInvitation extends Required<Pick<Invitation, 'email' | 'assignments' | 'sender'>> {
  readonly actor: Actor
  readonly now: Date
  readonly id?: string
}

/** An invitation whose mail is not sent yet: nobody knows its secret, and sending the mail makes another one. */
export function newInvitation({ actor, now, id = newId(), ...wanted }: NewInvitation): Invitation {
  const secretHash = hashSecret(newSecret())
  const times = { createdAt: now, expiresAt: invitationExpiry(now) }
  return { ...wanted, ...times, ...makerNow(actor, now), id, secretHash }
}

/** An assignment as it is kept: FINESS numbers in their normal form, no place for `admin`. */
export function normalAssignment({ role, scope }: Assignment): Assignment {
  if (role === 'admin') return { role, scope: '' }
  const number = normalizeFinessNumber(scope)
  const isNumbered = role === 'structure' || (role === 'college' && isFinessNumber(number))
  return { role, scope: isNumbered ? number : scope }
}

/** One issue for each assignment whose place does not exist, at the path `grants.0`. */
export async function checkAssignments(database: Database, assignments: readonly Assignment[]): Promise<Issue[]> {
  const issues: Issue[] = []
  for (const [place, assignment] of assignments.entries()) {
    const code = await faultOf(database, assignment)
    if (code) issues.push({ path: `grants.${place}`, code, values: { scope: assignment.scope } })
  }
  return issues
}

async function faultOf(database: Database, assignment: Assignment): Promise<Code | undefined> {
  const { role, scope } = assignment
  if (role === 'structure') return structureFault(await findStructureIn(database, scope))
  if (isOfGroup(assignment)) {
    const group = await findGroup(database, scope)
    return group?.closedAt === null ? undefined : 'invitation-group-unknown'
  }
  if (role === 'college') {
    return (await structuresOfLegalEntity(database, scope)).length > 0 ? undefined : 'invitation-legal-entity-unknown'
  }
  if (role === 'territory') {
    if (!scope) return 'invitation-territory-missing'
    return (await findTerritory(database, scope)) ? undefined : 'invitation-territory-unknown'
  }
  if (role === 'admin') return undefined
  return findRegion(scope) ? undefined : 'invitation-region-unknown'
}

/** Nobody new comes to a structure that the register counts as closed; its own people keep reading. */
export function structureFault(structure: Structure | undefined): Code | undefined {
  if (!structure) return 'invitation-structure-unknown'
  return structure.closedOn === null ? undefined : 'invitation-structure-closed'
}
