import { z } from 'zod'
import { secondFactorRoles } from '#access'
import { typedWords, wordsOf } from '#directory'
import { authorize, type ListPage, pageOf, placeOfPage, query } from '#kernel'
import type { Database } from '#storage'
import type { IdentityContext } from '../../identity-context.ts'
import { canManageAccounts } from '../../policy.ts'
import { attackFinder } from '../../sign-in/usecases/find-attacks.ts'
import { type Account, needsSecondFactor } from '../account.ts'
import type { Assignment } from '../assignment.ts'
import { type NamedAssignment, searchedWords } from '../named-assignment.ts'
import { listAccounts } from '../store.ts'
import { countAccountsWhere, listAccountsWhere, withoutSecondFactor } from '../store-account-pages.ts'
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
 * Accounts in the order of email addresses, a page of them; without text, all accounts, and SQL reads that page alone. Each
 * word of the text must begin a word of the email address, of the name, or of a structure, legal entity, territory or region
 * of the roles.
 */
export const searchAccounts = query({
  input,
  run: async (database, { text, page, ...only }, context: IdentityContext): Promise<ListPage<FoundAccount>> => {
    authorize(context.actor, {}, canManageAccounts)
    const isAttacked = await attackFinder(database, context)
    const words = typedWords(text)
    if (words.length > 0 || only.underAttack)
      return pageOf(await findAccounts(database, { words, ...only, isAttacked }), page)
    const which = only.secondFactorMissing ? withoutSecondFactor(database, secondFactorRoles) : undefined
    const place = placeOfPage(await countAccountsWhere(database, which), page)
    const accounts = await listAccountsWhere(database, which, place)
    const ids = accounts.map(({ id }) => id)
    const { page: shown, pages, total } = place
    return { items: await described(database, accounts, isAttacked, ids), page: shown, pages, total }
  },
})

interface Wanted {
  readonly words: readonly string[]
  readonly secondFactorMissing: boolean
  readonly underAttack: boolean
  readonly isAttacked: (account: Account) => boolean
}

/** Words are looked for in names without their accents, which SQL cannot do: every account is read. */
async function findAccounts(database: Database, { words, isAttacked, ...only }: Wanted): Promise<FoundAccount[]> {
  const every = await described(database, await listAccounts(database), isAttacked)
  return every.filter(
    (account) =>
      (account.secondFactorMissing || !only.secondFactorMissing) &&
      (account.underAttack || !only.underAttack) &&
      holds(account, words),
  )
}

/** Accounts with their roles, whose names are read in a few queries. `ids` limits the roles that are read. */
async function described(
  database: Database,
  accounts: readonly Account[],
  isAttacked: (account: Account) => boolean,
  ids?: readonly string[],
): Promise<FoundAccount[]> {
  const assignments = await listAssignments(database, ids)
  const named = await scopeNaming(database, [...assignments.values()].flat())
  return accounts.map((account) => {
    const held = withRoles(account, assignments)
    return { ...held, roles: held.roles.map(named), underAttack: isAttacked(account) }
  })
}

function withRoles(account: Account, assignments: ReadonlyMap<string, readonly Assignment[]>) {
  const roles = assignments.get(account.id) ?? []
  return { ...account, roles, secondFactorMissing: !account.hasSecondFactor && needsSecondFactor(roles) }
}

function holds({ email, name, roles }: FoundAccount, words: readonly string[]): boolean {
  const own = wordsOf(`${email} ${name} ${searchedWords(roles)}`)
  return words.every((word) => own.some((each) => each.startsWith(word)))
}
