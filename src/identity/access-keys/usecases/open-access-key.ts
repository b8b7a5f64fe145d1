import { z } from 'zod'
import {
  type Actor,
  authorize,
  byPossession,
  type Context,
  command,
  dayDigits,
  hashSecret,
  parisTime,
  query,
} from '#kernel'
import type { Database } from '#storage'
import { needsSecondFactor } from '../../accounts/account.ts'
import { findAccount } from '../../accounts/store.ts'
import { listAssignments, listAssignmentsSince } from '../../accounts/store-assignments.ts'
import { resolveGrants } from '../../accounts/store-grants.ts'
import { type AccessKey, isKeyAlive, secretOfKey } from '../access-key.ts'
import { findKeyBySecret, setKeyUse } from '../store.ts'

const input = z.strictObject({ key: z.string().max(200) })

type Owner = Extract<Actor, { kind: 'account' }>

/**
 * For whom a program reads: the owner of its key, with what the owner may read at this instant. Undefined for a key that is unknown,
 * withdrawn or past its last day, and for an owner who lost every right. Notes the use of the key, once a day.
 */
export async function openAccessKey(context: Context, request: z.input<typeof input>): Promise<Owner | undefined> {
  const opened = await readAccessKey(context, request)
  if (!opened) return undefined
  const { key, owner } = opened
  if (key.usedOn !== dayDigits(context.clock(), parisTime)) await noteAccessKeyUse(context, request)
  return owner
}

const readAccessKey = query({
  input,
  run: (database, { key }, { clock }) => reachKey(database, key, clock()),
})

async function reachKey(database: Database, text: string, now: Date) {
  const secret = secretOfKey(text)
  const key = secret === undefined ? undefined : await findKeyBySecret(database, hashSecret(secret))
  if (!key || !isKeyAlive(key, now)) return undefined
  const owner = await ownerOf(database, key)
  return owner && { key, owner }
}

/**
 * Roles that the owner received after making the key do not count: a key that died stays dead, and none grows by itself. While
 * one of the roles asks for a second factor that is missing, the owner may read nothing, and neither may the key.
 */
async function ownerOf(database: Database, { userId, createdAt }: AccessKey): Promise<Owner | undefined> {
  const account = await findAccount(database, userId)
  const held = (await listAssignments(database, [userId])).get(userId) ?? []
  if (!account || (needsSecondFactor(held) && !account.hasSecondFactor)) return undefined
  const grants = await resolveGrants(database, await listAssignmentsSince(database, userId, createdAt), createdAt)
  return grants.length > 0 ? { kind: 'account', accountId: userId, grants } : undefined
}

const noteAccessKeyUse = command({
  action: 'identity.note-access-key-use',
  input,
  run: async (transaction, { key }, { actor, clock }) => {
    const now = clock()
    const opened = await reachKey(transaction, key, now)
    if (opened) await setKeyUse(transaction, authorize(actor, opened.key, byPossession), dayDigits(now, parisTime))
  },
  // A request is no event of its own.
  subject: () => undefined,
})
