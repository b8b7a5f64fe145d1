import type { Fault } from '#content'
import { comparableName, findRegion } from '#directory'
import type { RegionContent } from './region-schema.ts'

/** The faults of a region beyond its shape: a code and départements that are not its own, a name of two territories. */
export function checkRegion({ code, departements, territories }: RegionContent): Fault[] {
  const region = findRegion(code)
  if (!region) return [{ at: ['code'], code: 'region-unknown', values: { code } }]
  const faults: Fault[] = []
  const named = departements.map((each) => each.code).sort()
  if (named.join() !== region.departements.toSorted().join()) {
    const expected = region.departements.join(', ')
    faults.push({ at: ['departements'], code: 'region-departements-differ', values: { expected } })
  }
  const known = new Map<string, number>()
  for (const [place, { name, aliases }] of territories.entries()) {
    for (const each of [name, ...aliases]) {
      const other = known.get(comparableName(each))
      if (other !== undefined && other !== place)
        faults.push({ at: ['territories', place], code: 'region-alias-shared', values: { name: each } })
      known.set(comparableName(each), place)
    }
  }
  return faults
}
