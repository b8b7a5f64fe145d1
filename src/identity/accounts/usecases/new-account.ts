import { newId } from '#kernel'
import type { Account } from '../account.ts'

/** An account that nobody has signed in to. */
export function newAccount({ email, name, createdAt }: Pick<Account, 'email' | 'name' | 'createdAt'>): Account {
  return { id: newId(), email, name, hasSecondFactor: false, createdAt, lastSignInAt: null }
}
