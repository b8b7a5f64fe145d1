/**
 * An account, as a sign-in found it when it began. Checking a password or a code takes time: when sessions of the account
 * are ended meanwhile (password chosen again, second factor reset, account closed), the sign-in must end with them.
 */
export interface AccessEpoch {
  readonly accountId: string
  readonly epoch: number
}

/** Whether nothing ended the sessions of the account since the sign-in began. */
export function isSameEpoch(begun: AccessEpoch, now: AccessEpoch | undefined): boolean {
  return now !== undefined && now.accountId === begun.accountId && now.epoch === begun.epoch
}
