/**
 * Whom a structure calls in a crisis. `signalling`: the point focal régional of the ARS, for disruptions other than serious incidents of
 * the information system, which go to the national portal.
 */
export const contactKinds = ['signalling', 'ars-cyber', 'csirt', 'grades', 'pris', 'police'] as const
export type ContactKind = (typeof contactKinds)[number]

/** A contact that the region filled in: functions and bodies, never people. */
export interface CrisisContact {
  /** INSEE code. */
  readonly region: string
  readonly kind: ContactKind
  readonly name: string
  readonly phone: string
  readonly mail: string
  /** When somebody answers. */
  readonly hours: string
  /** Where these facts come from; a page shows it beside them. */
  readonly source: string
  readonly updatedAt: Date
}
