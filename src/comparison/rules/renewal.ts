import { type Backed, isSomebodyBetrayed } from './betrayed.ts'
import { largestOrganisation, organisationsOf } from './member.ts'

/** What a difference between two states leaves besides its largest organisation, at least. */
const fewestOthers = 3

/**
 * Rule 6 for one earlier state: whether a new state may be shown beside it. The difference is the members that entered,
 * left, or changed band. It is empty, or holds three members besides those of its largest organisation: with fewer, a new
 * figure would tell what one of them became. Nor does the new figure, beside the earlier one, need all of them. Beside a withdrawn state the difference is never empty: it would bring back the
 * figure that was withdrawn for good.
 */
export function isNewEnough(earlier: Backed & { readonly isWithdrawn: boolean }, now: Backed): boolean {
  const before = new Map(earlier.members.map((member) => [member.key, member]))
  const after = new Map(now.members.map((member) => [member.key, member]))
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => before.get(key)?.value !== after.get(key)?.value,
  )
  if (changed.length === 0) return !earlier.isWithdrawn
  // A member that changed organisation counts in both.
  const organisations = changed.map((key) =>
    [before.get(key), after.get(key)].flatMap((member) => (member ? organisationsOf(member) : [])),
  )
  const largest = largestOrganisation(organisations)
  if (changed.length - largest < fewestOthers) return false
  return !isSomebodyBetrayed(earlier, now, { keys: new Set(changed), largest })
}
