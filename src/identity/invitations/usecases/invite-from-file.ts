import { z } from 'zod'
import {
  findRegion,
  listEveryTerritory,
  listGroups,
  listLegalEntityNames,
  listStructuresNamed,
  type Territory,
  type TerritoryAliases,
  type TerritoryNamesContext,
} from '#directory'
import {
  AppError,
  authorize,
  type Code,
  type Context,
  command,
  type HolderFinder,
  type Issue,
  newId,
  query,
  recordingRefusals,
} from '#kernel'
import type { Database } from '#storage'
import { type Assignment, isOfGroup } from '../../accounts/assignment.ts'
import type { NamedAssignment } from '../../accounts/named-assignment.ts'
import { listAccounts } from '../../accounts/store.ts'
import { listAssignments } from '../../accounts/store-assignments.ts'
import { scopeNaming } from '../../accounts/store-scopes.ts'
import { keepAsk, waitsForConsent } from '../../consents/usecases/ask-consent.ts'
import type { IdentityContext } from '../../identity-context.ts'
import { canManageAccounts } from '../../policy.ts'
import {
  type InvitationFile,
  type InvitationLine,
  type InvitationTable,
  issueOf,
  readInvitations,
  readInvitationTable,
} from '../invitation-file.ts'
import { insertInvitations, listInvitationsTo } from '../store-deliveries.ts'
import { newInvitation, structureFault } from './invite-account.ts'
import { lapseFinder } from './living-invitation.ts'
import { senderOf } from './sender.ts'

/** What sending a file of invitations would do. */
export interface InvitationReport extends Pick<InvitationFile, 'encoding' | 'doubts' | 'lines'> {
  /** The lines without fault. */
  readonly accepted: readonly (InvitationLine & NamedAssignment)[]
  /** How many mails would leave: one for each email address. */
  readonly mails: number
  readonly refused: readonly Issue[]
}

/** Checks a file of invitations against the register, the accounts and the invitations already sent. Writes nothing. */
export async function prepareInvitations(
  context: Context & TerritoryNamesContext,
  request: Request,
): Promise<InvitationReport> {
  return reportTable(await withTable(context, 'read', request), {})
}

interface Request {
  readonly bytes: Uint8Array
}

/** The table as read and checked: the context brings it. */
interface TableContext {
  readonly table: InvitationTable
}

const reportTable = query({
  input: z.strictObject({}),
  run: async (
    database,
    _input,
    { actor, clock, findHolder, table, territoryAliases }: Context & TerritoryNamesContext & TableContext,
  ): Promise<InvitationReport> => {
    authorize(actor, {}, canManageAccounts)
    return report(database, table, { findHolder, territoryAliases, now: clock() })
  },
})

/** The file is read before the transaction opens, so that a long file makes no other request wait. */
function withTable<Known extends Context>(
  context: Known,
  action: string,
  { bytes }: Request,
): Promise<Known & TableContext> {
  return recordingRefusals(context, action, async () => {
    authorize(context.actor, {}, canManageAccounts)
    return { ...context, table: await readInvitationTable(context, bytes) }
  })
}

/**
 * Keeps the invitations of a file, one for each email address; the mails wait for `deliverWaitingInvitations`. Refuses a
 * file with any faulty line: the page shows the faults first, and sends the good lines alone.
 * Invitations with a role that waits for the consent of another administrator are asked for together.
 */
export async function inviteFromFile(context: IdentityContext, request: Request): Promise<KeptInvitations> {
  return keepAll(await withTable(context, 'identity.invite-from-file', request), {})
}

interface KeptInvitations {
  readonly mails: number
  /** How many people are invited only once another administrator agrees. */
  readonly waiting: number
  /** How many of these waited already, by an ask that somebody made before. */
  readonly already: number
}

const keepAll = command({
  action: 'identity.invite-from-file',
  once: true,
  input: z.strictObject({}),
  run: async (transaction, _input, context: IdentityContext & TableContext) => {
    const { actor, clock, findHolder, table, territoryAliases } = context
    authorize(actor, {}, canManageAccounts)
    const { accepted, refused } = await report(transaction, table, { findHolder, territoryAliases, now: clock() })
    if (refused.length > 0) throw new AppError('invalid', 'invitation-lines-refused', { issues: refused })
    const byEmail = Map.groupBy(accepted, ({ email }) => email)
    const sender = await senderOf(transaction, actor)
    const wanted = [...byEmail].map(([email, lines]) => ({ id: newId(), email, assignments: lines.map(assignmentOf) }))
    const people = wanted.filter(({ assignments }) => waitsForConsent(context, assignments))
    const made = wanted
      .filter((person) => !people.includes(person))
      .map((person) => newInvitation({ ...person, sender, actor, now: clock() }))
    await insertInvitations(transaction, authorize(actor, made, canManageAccounts))
    const isAsked = people.length > 0
    const ask = isAsked
      ? await keepAsk(transaction, { wanted: { kind: 'invite', people, sender } }, context)
      : undefined
    return { mails: made.length, waiting: people.length, already: ask?.already ?? 0, ask: ask?.id }
  },
  subject: ({ mails, waiting, ask }) =>
    ask ? `${ask} waiting:${waiting} invitations:${mails}` : `invitations:${mails}`,
})

function assignmentOf({ role, scope }: Assignment): Assignment {
  return { role, scope }
}

interface Asking extends TerritoryNamesContext {
  readonly findHolder: HolderFinder
  readonly now: Date
}

/** The other names of the territories of each region that has some. */
async function aliasesOf(
  territories: readonly Territory[],
  { territoryAliases }: TerritoryNamesContext,
): Promise<Map<string, TerritoryAliases>> {
  const found = new Map<string, TerritoryAliases>()
  for (const region of new Set(territories.map((territory) => territory.region)))
    found.set(region, await territoryAliases(region))
  return found
}

async function report(database: Database, table: InvitationTable, asking: Asking): Promise<InvitationReport> {
  const groups = await listGroups(database)
  const territories = await listEveryTerritory(database)
  const file = readInvitations(table, { territories, aliases: await aliasesOf(territories, asking), groups })
  const unknown = await findUnknown(database, file.read)
  const held = await findHeld(database, file.read, asking)
  const accepted: InvitationLine[] = []
  const refused = [...file.refused]
  for (const line of file.read) {
    const code = unknown(line) ?? held(line)
    if (code)
      refused.push(
        issueOf(line, code.startsWith('invitation-line-already') ? 'mail' : 'perimetre', code, { scope: line.scope }),
      )
    else accepted.push(line)
  }
  const named = await scopeNaming(database, accepted)
  const lineNumber = ({ path }: Issue) => Number(/\d+/.exec(path)?.[0])
  return {
    encoding: file.encoding,
    doubts: file.doubts,
    lines: file.lines,
    accepted: accepted.map((line) => ({ ...line, ...named(assignmentOf(line)) })),
    mails: new Set(accepted.map(({ email }) => email)).size,
    refused: refused.sort((a, b) => lineNumber(a) - lineNumber(b)),
  }
}

/** Finds the places that the register does not hold. */
async function findUnknown(database: Database, lines: readonly InvitationLine[]) {
  const scopesOf = (role: string) => lines.filter((line) => line.role === role).map(({ scope }) => scope)
  const structures = await listStructuresNamed(database, scopesOf('structure'))
  const entities = await listLegalEntityNames(database, scopesOf('college'))
  return ({ role, scope }: Assignment): Code | undefined => {
    if (role === 'structure') return structureFault(structures.get(scope))
    if (isOfGroup({ role, scope })) return undefined
    if (role === 'college') return entities.has(scope) ? undefined : 'invitation-legal-entity-unknown'
    if (role === 'admin' || role === 'territory' || findRegion(scope)) return undefined
    return 'invitation-region-unknown'
  }
}

/** Finds roles that the person has already, or is invited to: a file sent twice invites nobody twice. */
async function findHeld(database: Database, lines: readonly InvitationLine[], asking: Asking) {
  const key = (email: string, { role, scope }: Assignment) => `${email} ${role} ${scope}`
  const emails = new Set(lines.map(({ email }) => email))
  const sent = await listInvitationsTo(database, [...emails])
  const hasLapsed = lapseFinder(database, asking)
  const pending = new Set<string>()
  for (const invitation of sent) {
    if (invitation.expiresAt <= asking.now || (await hasLapsed(invitation))) continue
    for (const each of invitation.assignments) pending.add(key(invitation.email ?? '', each))
  }
  const assignments = await listAssignments(database)
  const accounts = (await listAccounts(database)).filter(({ email }) => emails.has(email))
  const granted = new Set(
    accounts.flatMap(({ id, email }) => (assignments.get(id) ?? []).map((each) => key(email, each))),
  )
  return (line: InvitationLine): Code | undefined => {
    if (granted.has(key(line.email, line))) return 'invitation-line-already-granted'
    return pending.has(key(line.email, line)) ? 'invitation-line-already-invited' : undefined
  }
}
