import type { Audience } from '#questionnaires'

/** A diagnosis in progress. The structure is one of the register (`finess`), or named freely, or not named at all. */
export interface Assessment {
  readonly id: string
  readonly questionnaireId: string
  readonly questionnaireVersion: string
  readonly audience: Audience
  readonly structureFiness: string | null
  readonly structureName: string
  readonly secretHash: string
  readonly createdAt: Date
  readonly expiresAt: Date
}

/** An open diagnosis is kept this long after it was begun, then erased. */
export const openDiagnosisDays = 90

const dayMilliseconds = 24 * 60 * 60 * 1000

export function expiryOf(createdAt: Date): Date {
  return new Date(createdAt.getTime() + openDiagnosisDays * dayMilliseconds)
}
