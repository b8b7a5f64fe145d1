import type { Issue } from '#kernel'
import { openQuoteIssue } from '../files/columned-file.ts'
import { type Finding, finding, toIssue } from '../files/finding.ts'
import { finessNumberFault } from '../register/finess-number.ts'
import type { Region } from '../register/regions.ts'
import type { Structure } from '../register/structure.ts'
import { comparableName, noTerritoryWord, type Territory } from './territory.ts'
import type { TerritoryLine } from './territory-file.ts'
import { type TerritoryAliases, territoryReader } from './territory-names.ts'

/** What an import does to the territory of a structure. */
export const territoryChanges = ['added', 'moved', 'removed', 'unchanged'] as const
export type TerritoryChange = (typeof territoryChanges)[number]

/** What one line of the file would change. */
export interface PlannedMember {
  readonly where: string
  readonly finess: string
  readonly structureName: string
  readonly change: TerritoryChange
  /** Null when the structure has no territory. */
  readonly before: Territory | null
  readonly after: Territory | null
}

export interface TerritoryPlan {
  readonly planned: readonly PlannedMember[]
  readonly counts: Readonly<Record<TerritoryChange, number>>
  /** Lines that repeat another line. */
  readonly repeated: number
  /** Lines that name a structure and no territory: the structure stays where it is. */
  readonly blank: number
  readonly refused: readonly Issue[]
}

/** The present state of a region, and of the structures that a file names. */
export interface TerritoryFacts {
  readonly region: Region
  readonly territories: readonly Territory[]
  readonly aliases: TerritoryAliases
  readonly structures: ReadonlyMap<string, Structure>
  /** Id of the territory of a structure, by its number. */
  readonly members: ReadonlyMap<string, string>
}

/**
 * A line with its territory: null to take the structure out of its territory, undefined for a territory that the region
 * does not have.
 */
interface ReadLine extends TerritoryLine {
  readonly meant: Territory | null | undefined
  /** The territories that an ambiguous name may mean. */
  readonly among: readonly Territory[]
}

/**
 * What a file would change, line by line. A number found twice with two territories is refused on every line: nothing tells
 * which is right. Every line is planned, blank, repeated or refused.
 */
export function planTerritories(lines: readonly TerritoryLine[], facts: TerritoryFacts): TerritoryPlan {
  const planned = new Map<string, PlannedMember>()
  const refused: Issue[] = []
  let repeated = 0
  let blank = 0
  const read = readMeanings(lines, facts)
  const contradictionOf = findContradictions(read)
  for (const line of read) {
    const { where, openCell } = line
    const fault = openCell === undefined && (faultOf(line, facts) ?? contradictionOf(line))
    if (openCell !== undefined) refused.push(openQuoteIssue({ where, openCell }))
    else if (fault) refused.push(toIssue(line.where, fault))
    else if (line.territory === '') blank += 1
    else if (planned.has(line.finess)) repeated += 1
    else planned.set(line.finess, planLine(line, facts))
  }
  const all = [...planned.values()]
  const count = (wanted: TerritoryChange) => all.filter(({ change }) => change === wanted).length
  const counts = {
    added: count('added'),
    moved: count('moved'),
    removed: count('removed'),
    unchanged: count('unchanged'),
  }
  return { planned: all, counts, repeated, blank, refused }
}

function readMeanings(lines: readonly TerritoryLine[], { territories, aliases }: TerritoryFacts): ReadLine[] {
  const territoriesNamed = territoryReader(territories, aliases)
  return lines.map((line) => {
    const [found, ...others] = territoriesNamed(line.territory)
    if (found && others.length > 0) return { ...line, meant: undefined, among: [found, ...others] }
    const isNone = comparableName(line.territory) === noTerritoryWord
    return { ...line, meant: found ?? (isNone ? null : undefined), among: [] }
  })
}

/** Finds another line that gives another territory to the structure of a line. */
function findContradictions(lines: readonly ReadLine[]) {
  const first = new Map<string, ReadLine>()
  const other = new Map<string, ReadLine>()
  for (const line of lines) {
    if (line.territory === '') continue
    const known = first.get(line.finess)
    if (!known) first.set(line.finess, line)
    else if (!saysTheSame(known, line) && !other.has(line.finess)) other.set(line.finess, line)
  }
  return (line: ReadLine): Finding | undefined => {
    const [known, different] = [first.get(line.finess), other.get(line.finess)]
    if (!known || !different) return undefined
    const against = saysTheSame(known, line) ? different : known
    return { field: 'territoire', code: 'territory-line-contradicted', values: { other: against.where } }
  }
}

function saysTheSame(one: ReadLine, other: ReadLine): boolean {
  if (one.meant !== undefined || other.meant !== undefined) return one.meant === other.meant
  return comparableName(one.territory) === comparableName(other.territory)
}

function faultOf({ finess, territory, meant, among }: ReadLine, facts: TerritoryFacts): Finding | undefined {
  const fault = finessNumberFault(finess)
  if (fault) return finding('finess', fault === 'finess-number-zero-lost' ? 'territory-line-zero-lost' : fault, finess)
  const structure = facts.structures.get(finess)
  if (!structure) return finding('finess', 'territory-line-structure-unknown', finess)
  if (!facts.region.departements.includes(structure.departement)) {
    return finding('finess', 'territory-line-other-region', structure.name)
  }
  if (among.length > 0) {
    const names = among.map(({ name }) => name).join(', ')
    return { field: 'territoire', code: 'territory-line-ambiguous', values: { value: territory, names } }
  }
  return meant === undefined && territory !== ''
    ? finding('territoire', 'territory-line-unknown', territory)
    : undefined
}

function planLine({ where, finess, meant }: ReadLine, facts: TerritoryFacts): PlannedMember {
  const after = meant ?? null
  const before = facts.territories.find(({ id }) => id === facts.members.get(finess)) ?? null
  const structureName = facts.structures.get(finess)?.name ?? ''
  return { where, finess, structureName, change: changeOf(before, after), before, after }
}

function changeOf(before: Territory | null, after: Territory | null): TerritoryChange {
  if (before?.id === after?.id) return 'unchanged'
  if (before === null) return 'added'
  return after === null ? 'removed' : 'moved'
}
