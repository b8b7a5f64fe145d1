import { secondFactorRoles } from '#access'
import type { Role } from '#kernel'

/** Somebody who may sign in. */
export interface Account {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly hasSecondFactor: boolean
  readonly createdAt: Date
  /** Null for somebody who never signed in. */
  readonly lastSignInAt: Date | null
}

/** Whether one of the roles must not be used with a password alone. */
export function needsSecondFactor(granted: readonly { readonly role: Role }[]): boolean {
  return granted.some(({ role }) => secondFactorRoles.includes(role))
}
