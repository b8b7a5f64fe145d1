import { z } from 'zod'
import { typedWords, wordsOf } from '#directory'
import { authorize, type ListPage, pageOf, query } from '#kernel'
import type { IdentityContext } from '../../identity-context.ts'
import { canManageAccounts } from '../../policy.ts'
import { attackFinder } from '../../sign-in/usecases/find-attacks.ts'
import { type Account, needsSecondFactor } from '../account.ts'
import type { Assignment } from '../assignment.ts'
import { type NamedAssignment, searchedWords } from '../named-assignment.ts'
import { listAccounts } from '../store.ts'
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
 * Accounts in the order of email addresses, 100 a page. Each word of the text must begin a word of the email address, of
 * the name, or of a structure, legal entity, territory or region of the roles. Without text, all accounts.
 */
export const searchAccounts = query({
  input,
  run: async (database, { text, page, ...only }, context: IdentityContext): Promise<ListPage<FoundAccount>> => {
    authorize(context.actor, {}, canManageAccounts)
    const assignments = await listAssignments(database)
    const isAttacked = await attackFinder(database, context)
    const everyAccount = (await listAccounts(database)).map((account) => ({
      ...withRoles(account, assignments),
      underAttack: isAttacked(account),
    }))
    const accounts = everyAccount.filter(
      ({ secondFactorMissing, underAttack }) =>
        (secondFactorMissing || !only.secondFactorMissing) && (underAttack || !only.underAttack),
    )
    const words = typedWords(text)
    if (words.length === 0) {
      const found = pageOf(accounts, page)
      const named = await scopeNaming(
        database,
        found.items.flatMap(({ roles }) => roles),
      )
      return { ...found, items: found.items.map((account) => ({ ...account, roles: account.roles.map(named) })) }
    }
    const named = await scopeNaming(database, [...assignments.values()].flat())
    const withNames = accounts.map((account) => ({ ...account, roles: account.roles.map(named) }))
    return pageOf(
      withNames.filter((account) => holds(account, words)),
      page,
    )
  },
})

function withRoles(account: Account, assignments: ReadonlyMap<string, readonly Assignment[]>) {
  const roles = assignments.get(account.id) ?? []
  return { ...account, roles, secondFactorMissing: !account.hasSecondFactor && needsSecondFactor(roles) }
}

function holds({ email, name, roles }: FoundAccount, words: readonly string[]): boolean {
  const own = wordsOf(`${email} ${name} ${searchedWords(roles)}`)
  return words.every((word) => own.some((each) => each.startsWith(word)))
}
