/** How a browser may be started, as far as it is kept from the rest of the machine. */
export interface Way {
  /** Chromium's own sandbox: what lays out a document can open no file and no connection. */
  readonly sandbox: boolean
  /** An account without any right, for a server that runs as root: the browser cannot read the data. */
  readonly ownAccount: boolean
}

/** What the operator accepts: `required` prints nothing rather than without the sandbox. */
export const sandboxChoices = ['preferred', 'required'] as const
export type SandboxChoice = (typeof sandboxChoices)[number]

/** The ways to try, the safest first. Chromium's sandbox refuses root itself. */
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

/** What is known of the browser's protection: as it was started last, or before that as the system would allow it. */
export interface PrinterProtection {
  /** Undefined while nobody can tell. */
  readonly sandbox: boolean | undefined
  readonly ownAccount: boolean
  /** Whether nothing is printed without the sandbox. */
  readonly sandboxRequired: boolean
}
