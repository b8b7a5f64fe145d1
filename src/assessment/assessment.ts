import { daysAfter } from '#kernel'
import type { Audience } from '#questionnaires'

/**
 * One questionnaire, being answered or submitted. An assessment belongs either to whoever holds its private link
 * (`secretHash`, with the day on which it is erased) or to a structure (`ownerFiness`), never to both.
 */
export interface Assessment {
  readonly id: string
  readonly questionnaireId: string
  readonly questionnaireVersion: string
  readonly audience: Audience
  /** The structure assessed: one of the register, one named freely, or none. */
  readonly structureFiness: string | null
  readonly structureName: string
  readonly secretHash: string | null
  readonly ownerFiness: string | null
  readonly createdAt: Date
  readonly expiresAt: Date | null
  /** When the assessment was submitted: nothing in it changes afterwards. Null for a draft. */
  readonly submittedAt: Date | null
}

/** The owner of a set of assessments: the holder of one private link, or a structure. */
export type Owner =
  | { readonly kind: 'link'; readonly secretHash: string }
  | { readonly kind: 'structure'; readonly finess: string }

/** How long an open diagnosis is kept after it was started. It is then erased. */
export const openDiagnosisDays = 90

export function expiryOf(createdAt: Date): Date {
  return daysAfter(createdAt, openDiagnosisDays)
}
