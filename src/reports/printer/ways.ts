/** How a browser is started, in terms of isolation. */
export interface Way {
  /** Chromium's own sandbox: the process that lays out a document can open no file and no connection. */
  readonly sandbox: boolean
  /** An account without privileges, for a server that runs as root: the browser cannot read the data. */
  readonly ownAccount: boolean
}

/** What the operator accepts: with `required`, nothing is printed without the sandbox. */
export const sandboxChoices = ['preferred', 'required'] as const
export type SandboxChoice = (typeof sandboxChoices)[number]

/** The ways to try, safest first. Chromium's sandbox refuses to run as root. */
export function waysToStart(machine: {
  readonly isRoot: boolean
  readonly canChangeAccount: boolean
  readonly sandbox: SandboxChoice
}): readonly Way[] {
  const both = (ownAccount: boolean) => [true, false].map((sandbox) => ({ sandbox, ownAccount }))
  const ways = machine.isRoot
    ? [...(machine.canChangeAccount ? both(true) : []), { sandbox: false, ownAccount: false }]
    : both(false)
  return ways.filter(({ sandbox }) => sandbox || machine.sandbox !== 'required')
}

/** How the browser is isolated: as last started, or before the first start as the system should allow. */
export interface PrinterProtection {
  /** Undefined while it is not known. */
  readonly sandbox: boolean | undefined
  readonly ownAccount: boolean
  readonly sandboxRequired: boolean
}
