import { type Fault, type Part, type Path, repeatedIds } from '#content'
import type { Programme, ProgrammeDomain } from '../programme-schema.ts'

/** In a programme file names are unique, cited items exist, and each domain says whether it is complete. */
export function checkProgramme({ axes, domains }: Programme): Fault[] {
  const domainParts = members([], 'domains', domains)
  return [
    // A theme names an axis or a domain by id alone, so an axis and a domain may not share an id.
    ...repeatedIds([...namesIn([], 'axes', axes, 'id'), ...namesIn([], 'domains', domains, 'id')]),
    ...repeatedIds(domainParts.flatMap(({ at, thing }) => namesIn(at, 'items', thing.items, 'code'))),
    ...domainParts.flatMap(({ at, thing }) => repeatedIds(namesIn(at, 'groups', thing.groups, 'code'))),
    ...unknownAxes(domainParts, new Set(axes.map(({ id }) => id))),
    ...domainParts.flatMap(unknownGroups),
    ...domainParts.flatMap(checkStatus),
  ]
}

function members<Thing>(at: Path, list: string, things: readonly Thing[]): Part<Thing>[] {
  return things.map((thing, index) => ({ at: [...at, list, index], thing }))
}

function namesIn<Field extends string>(
  at: Path,
  list: string,
  things: readonly Readonly<Record<Field, string>>[],
  field: Field,
): Part<string>[] {
  return members(at, list, things).map(({ at: place, thing }) => ({ at: [...place, field], thing: thing[field] }))
}

function unknownAxes(domains: readonly Part<ProgrammeDomain>[], known: ReadonlySet<string>): Fault[] {
  const lost = domains.filter(({ thing }) => !known.has(thing.axis))
  return lost.map(({ at, thing }) => ({ at: [...at, 'axis'], code: 'axis-unknown', values: { axis: thing.axis } }))
}

function unknownGroups({ at, thing: { items, groups } }: Part<ProgrammeDomain>): Fault[] {
  const known = new Set(groups.map(({ code }) => code))
  return members(at, 'items', items).flatMap(({ at: place, thing: { group } }): Fault[] => {
    if (group === undefined || known.has(group)) return []
    return [{ at: [...place, 'group'], code: 'group-unknown', values: { group } }]
  })
}

function checkStatus({ at, thing }: Part<ProgrammeDomain>): Fault[] {
  if (thing.status === 'to-complete') {
    return thing.toComplete ? [] : [{ at: [...at, 'toComplete'], code: 'to-complete-unexplained' }]
  }
  return thing.items.length > 0 ? [] : [{ at: [...at, 'items'], code: 'complete-without-item' }]
}
