const french = new Intl.Collator('fr')

/** The order in which French readers look for a name: « Île-de-France » stands under I, whatever its accent. */
export function inFrenchOrder(one: string, other: string): number {
  return french.compare(one, other)
}
