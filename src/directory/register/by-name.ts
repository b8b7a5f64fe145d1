import { inFrenchOrder } from '#kernel'

interface Named {
  readonly finess: string
  readonly name: string
}

/** The order in which French readers look for a structure or a legal entity; two of one name follow their numbers. */
export function byName(one: Named, other: Named): number {
  return inFrenchOrder(one.name, other.name) || (one.finess < other.finess ? -1 : 1)
}
