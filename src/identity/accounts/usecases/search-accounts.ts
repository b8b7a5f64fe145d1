import { z } from 'zod'
import { wordsOf } from '#directory'
import { authorize, query } from '#kernel'
import type { IdentityContext } from '../../identity-context.ts'
import { canManageAccounts } from '../../policy.ts'
import { attackFinder } from '../../sign-in/usecases/find-attacks.ts'
import { needsSecondFactor } from '../account.ts'
import type { Assignment } from '../assignment.ts'
import { type ListPage, pageOf } from '../list-page.ts'
import { type NamedAssignment, searchedWords } from '../named-assignment.ts'
import { type DatedAccount, listDatedAccounts, listEveryAssignment } from '../store-list.ts'
import { scopeNaming } from '../store-scopes.ts'

/** An account as its administrator sees it in a list. */
export interface FoundAccount extends DatedAccount {
  readonly roles: readonly NamedAssignment[]
  /** Whether one of the roles asks for a second factor that is not there: the account can do nothing yet. */
  readonly secondFactorMissing: boolean
  /** Whether strangers are trying to guess its password. */
  readonly underAttack: boolean
}

const input = z.strictObject({
  /** Only its beginning is looked at. */
  text: z
    .string()
    .default('')
    .transform((text) => text.slice(0, 100)),
  /** Only those whose second factor is missing. */
  secondFactorMissing: z.boolean().default(false),
  /** Only those whose password strangers are trying to guess. */
  underAttack: z.boolean().default(false),
  page: z.number().int().default(1),
})

/**
 * Accounts by address of mail, 100 a page: those of which each word of the text begins a word of the address, the name, or
 * the structures, legal entities, territories and regions of the roles. Without text, all of them.
 */
export const searchAccounts = query({
  input,
  run: async (database, { text, page, ...only }, context: IdentityContext): Promise<ListPage<FoundAccount>> => {
    authorize(context.actor, {}, canManageAccounts)
    const assignments = await listEveryAssignment(database)
    const isAttacked = await attackFinder(database, context)
    const everyAccount = (await listDatedAccounts(database)).map((account) => ({
      ...withRoles(account, assignments),
      underAttack: isAttacked(account),
    }))
    const accounts = everyAccount.filter(
      ({ secondFactorMissing, underAttack }) =>
        (secondFactorMissing || !only.secondFactorMissing) && (underAttack || !only.underAttack),
    )
    const words = wordsOf(text)
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

function withRoles(account: DatedAccount, assignments: ReadonlyMap<string, readonly Assignment[]>) {
  const roles = assignments.get(account.id) ?? []
  return { ...account, roles, secondFactorMissing: !account.hasSecondFactor && needsSecondFactor(roles) }
}

function holds({ email, name, roles }: FoundAccount, words: readonly string[]): boolean {
  const own = wordsOf(`${email} ${name} ${searchedWords(roles)}`)
  return words.every((word) => own.some((each) => each.startsWith(word)))
}
