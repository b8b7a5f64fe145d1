import { z } from 'zod'
import { secondFactorRoles } from '#access'
import { typedWords } from '#directory'
import { authorize, type ListPage, pageOf, placeOfPage, query } from '#kernel'
import type { Database } from '#storage'
import type { IdentityContext } from '../../identity-context.ts'
import { canManageAccounts } from '../../policy.ts'
import { attackFinder, listAttacked } from '../../sign-in/usecases/find-attacks.ts'
import { type Account, needsSecondFactor } from '../account.ts'
import type { NamedAssignment } from '../named-assignment.ts'
import {
  allOf,
  type Condition,
  countAccountsWhere,
  listAccountsWhere,
  listIdsWhere,
  withEmailAmong,
  withIdAmong,
  withoutSecondFactor,
} from '../store-account-pages.ts'
import { withWords } from '../store-account-words.ts'
import { listAssignments } from '../store-assignments.ts'
import { scopeNaming } from '../store-scopes.ts'

/** An account as an administrator sees it in a list. */
export interface FoundAccount extends Account {
  readonly roles: readonly NamedAssignment[]
  /** Whether the account can do nothing until it enrols the second factor that a role needs. */
  readonly secondFactorMissing: boolean
  /** Whether strangers are trying to guess the password. */
  readonly underAttack: boolean
}

const input = z.strictObject({
  /** Read up to its hundredth character. */
  text: z
    .string()
    .default('')
    .transform((text) => text.slice(0, 100)),
  /** Keeps the accounts whose second factor is missing. */
  secondFactorMissing: z.boolean().default(false),
  /** Keeps the accounts whose password strangers are trying to guess. */
  underAttack: z.boolean().default(false),
  page: z.number().int().default(1),
})

/**
 * Accounts in the order of email addresses, a page of them: the database chooses them, and reads that page alone. Each word of
 * the text must begin a word of the email address, of the name, or of a structure, legal entity, group, territory or region of the roles.
 */
export const searchAccounts = query({
  input,
  run: async (database, { text, page, ...only }, context: IdentityContext): Promise<ListPage<FoundAccount>> => {
    authorize(context.actor, {}, canManageAccounts)
    const isAttacked = await attackFinder(database, context)
    const kept = allOf(
      only.secondFactorMissing ? withoutSecondFactor(database, secondFactorRoles) : undefined,
      only.underAttack ? withEmailAmong(await listAttacked(database, context)) : undefined,
    )
    const named = await withWords(database, typedWords(text))
    const { accounts, ...place } = await (named
      ? pageOfNamed(database, allOf(named, kept) ?? named, page)
      : pageOfKept(database, kept, page))
    return { items: await described(database, accounts, isAttacked), ...place }
  },
})

async function pageOfKept(database: Database, kept: Condition | undefined, asked: number) {
  const place = placeOfPage(await countAccountsWhere(database, kept), asked)
  const { page, pages, total } = place
  return { accounts: await listAccountsWhere(database, kept, place), page, pages, total }
}

async function pageOfNamed(database: Database, which: Condition, asked: number) {
  const { items, ...place } = pageOf(await listIdsWhere(database, which), asked)
  const first = { offset: 0, limit: items.length }
  return { accounts: await listAccountsWhere(database, withIdAmong(items), first), ...place }
}

/** Accounts with their roles, whose names are read in a few queries. */
async function described(
  database: Database,
  accounts: readonly Account[],
  isAttacked: (account: Account) => boolean,
): Promise<FoundAccount[]> {
  const ids = accounts.map(({ id }) => id)
  const assignments = await listAssignments(database, ids)
  const named = await scopeNaming(database, [...assignments.values()].flat())
  return accounts.map((account) => {
    const roles = assignments.get(account.id) ?? []
    const secondFactorMissing = !account.hasSecondFactor && needsSecondFactor(roles)
    return { ...account, roles: roles.map(named), secondFactorMissing, underAttack: isAttacked(account) }
  })
}
