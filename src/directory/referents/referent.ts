import { dayMilliseconds } from '#kernel'

/** The functions whose holders the directory (« annuaire ») knows, in the order shown. */
export const referentFunctions = ['director', 'rssi', 'ssi-referent', 'pcra-referent'] as const
export type ReferentFunction = (typeof referentFunctions)[number]

/**
 * What a structure says of a function:
 * - `held`: somebody holds it, named or not;
 * - `shared`: another entity holds it for the structure (« mutualisé »);
 * - `vacant`: nobody does (« non désigné »).
 */
export const standings = ['held', 'shared', 'vacant'] as const
export type Standing = (typeof standings)[number]

/** One line of the directory. The function matters; name and professional contact are optional. */
export interface Referent {
  readonly id: string
  readonly finess: string
  readonly function: ReferentFunction
  readonly standing: Standing
  readonly name: string | null
  readonly mail: string | null
  readonly phone: string | null
  /** The entity that holds a `shared` function. */
  readonly sharedWith: string | null
  /** Days, `AAAA-MM-JJ`. */
  readonly namedOn: string
  readonly confirmedOn: string
  /** Last day; null for the current line. A line that has ended keeps neither name nor contact. */
  readonly until: string | null
  /** The next line of that function. */
  readonly replacedBy: string | null
}

const daysBetweenConfirmations = 365

/** Whether a line was confirmed more than 365 days ago, and may no longer be true. Days are `AAAA-MM-JJ`. */
export function isToConfirm({ confirmedOn, until }: Referent, today: string): boolean {
  if (until !== null) return false
  return (Date.parse(today) - Date.parse(confirmedOn)) / dayMilliseconds > daysBetweenConfirmations
}

/** The fields of a line that a person types. */
export type ReferentEntry = Pick<
  Referent,
  'function' | 'standing' | 'name' | 'mail' | 'phone' | 'sharedWith' | 'namedOn'
>

/** Whether a line may hold personal data. */
export function saysSomethingOfPeople({ name, mail, phone, sharedWith }: Referent): boolean {
  return [name, mail, phone, sharedWith].some((text) => text !== null)
}

/** A line whose holder has left: the function and the dates stay, the personal data go. */
export function ended(referent: Referent, until: string, replacedBy: string | null): Referent {
  return { ...referent, name: null, mail: null, phone: null, sharedWith: null, until, replacedBy }
}
