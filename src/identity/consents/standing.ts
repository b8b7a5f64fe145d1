import type { Assignment } from '../accounts/assignment.ts'
import { type Administrator, areIndependent } from '../accounts/givers.ts'
import { type ConsentAsk, isSame, rolesWanted } from './consent-ask.ts'

/** What keeps an administrator from agreeing to an ask: their own, for themselves, or of somebody behind the same accounts. */
export type ConsentFault = 'consent-own' | 'consent-for-oneself' | 'consent-not-independent'

interface Consenting {
  readonly ask: ConsentAsk
  readonly asker: Administrator
  /** The roles are those that the approver holds or is invited to. */
  readonly approver: Administrator & { readonly email: string; readonly roles: readonly Assignment[] }
}

/** Why an administrator may not agree to an ask; undefined when they may. */
export function consentFault({ ask, asker, approver }: Consenting): ConsentFault | undefined {
  if (ask.askedBy === approver.accountId) return 'consent-own'
  const { wanted } = ask
  const isInvited = wanted.kind === 'invite' && wanted.people.some(({ email }) => email === approver.email)
  const isReader =
    wanted.kind === 'reach' && rolesWanted(wanted).some((role) => approver.roles.some((own) => isSame(own, role)))
  if (ask.accountId === approver.accountId || isInvited || isReader) return 'consent-for-oneself'
  return areIndependent(asker, approver) ? undefined : 'consent-not-independent'
}
