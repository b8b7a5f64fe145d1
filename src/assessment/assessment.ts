import { daysAfter } from '#kernel'
import type { Audience } from '#questionnaires'

/**
 * One questionnaire being answered, or answered. It is of the holder of a private link (`secretHash`, with a day on which
 * it is erased) or of a structure (`ownerFiness`); never of both.
 */
export interface Assessment {
  readonly id: string
  readonly questionnaireId: string
  readonly questionnaireVersion: string
  readonly audience: Audience
  /** The structure it speaks of: one of the register, or named freely, or not named at all. */
  readonly structureFiness: string | null
  readonly structureName: string
  readonly secretHash: string | null
  readonly ownerFiness: string | null
  readonly createdAt: Date
  readonly expiresAt: Date | null
  /** When it was submitted: from then on nothing of it changes. Null while it is a draft. */
  readonly submittedAt: Date | null
}

/** Whose assessments: those behind one private link, or those of a structure. */
export type Owner =
  | { readonly kind: 'link'; readonly secretHash: string }
  | { readonly kind: 'structure'; readonly finess: string }

/** An open diagnosis is kept this long after it was begun, then erased. */
export const openDiagnosisDays = 90

export function expiryOf(createdAt: Date): Date {
  return daysAfter(createdAt, openDiagnosisDays)
}
