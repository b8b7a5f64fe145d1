/**
 * An account, as a sign-in found it when it began. Checking a password or a code takes time: when sessions of the account
 * are ended meanwhile (password chosen again, second factor reset, account closed), the sign-in must end with them.
 */
export interface AccessEpoch {
  readonly accountId: string
  /** How many times the sessions of the account were ended so far. */
  readonly epoch: number
}

/** Whether what was opened for an account still counts: nothing ended its sessions meanwhile. */
export function isSameEpoch(begun: AccessEpoch, now: AccessEpoch | undefined): boolean {
  return now !== undefined && now.accountId === begun.accountId && now.epoch === begun.epoch
}
