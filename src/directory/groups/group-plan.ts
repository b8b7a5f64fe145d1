import type { Issue } from '#kernel'
import { finding, toIssue } from '../files/finding.ts'
import { comparableGroupName, type Group, longestGroupName, type Membership } from './group.ts'
import type { DraftMember, GroupDraft, GroupDrafts } from './group-file.ts'

export interface PlannedGroup {
  /** The group as it will be; a new one has no id yet. */
  readonly group: Omit<Group, 'id'> & { readonly id: string | null }
  readonly change: 'created' | 'changed' | 'unchanged'
  /** FINESS numbers of legal entities. */
  readonly joining: readonly string[]
  readonly leaving: readonly string[]
  readonly support: string | null
}

export interface GroupPlan {
  readonly planned: readonly PlannedGroup[]
  readonly refused: readonly Issue[]
  readonly doubts: readonly Issue[]
  /** Groups of which the register holds no legal entity. */
  readonly elsewhere: number
}

export interface GroupFacts {
  /** Open groups, and closed ones that FINESS+ names. */
  readonly groups: readonly Group[]
  readonly memberships: readonly Membership[]
  /** The legal entities that a number means. */
  readonly entities: ReadonlyMap<string, readonly string[]>
}

interface ReadGroup {
  readonly draft: GroupDraft
  readonly known: Group | undefined
  readonly numbers: readonly string[]
  readonly support: string | null
}

/**
 * What a file would change. It gives the whole composition of each group that it names; a group with a refused line stays as it
 * is, and a group that it does not name too.
 */
export function planGroups({ drafts, refused, wholeCountry }: GroupDrafts, facts: GroupFacts): GroupPlan {
  const faults: Issue[] = [...refused]
  const doubts: Issue[] = []
  let elsewhere = 0
  const read: ReadGroup[] = []
  for (const draft of drafts) {
    const { found, unknown } = entitiesOf(draft, facts)
    if (wholeCountry && found.length === 0) {
      elsewhere += 1
      continue
    }
    const known = knownGroup(draft, facts.groups)
    const isLong = draft.name.length > longestGroupName
    const own = [...(wholeCountry ? [] : unknown), ...(isLong ? [nameTooLong(draft)] : []), ...supportFaults(draft)]
    faults.push(...own)
    if (wholeCountry) doubts.push(...unknown)
    if (lacksSupport(draft))
      doubts.push({ path: draft.where, code: 'group-line-support-missing', values: { name: draft.name } })
    if (known?.closedAt)
      doubts.push({ path: draft.where, code: 'group-line-closed-here', values: { name: known.name } })
    if (known?.closedAt || draft.faulty || own.length > 0) continue
    const support = found.find(({ member }) => member.isSupport)?.finess ?? null
    read.push({ draft, known, numbers: [...new Set(found.map(({ finess }) => finess))], support })
  }
  const twice = secondGht(read, facts)
  faults.push(...twice.values())
  const planned = read.filter(({ draft }) => !twice.has(draft)).map((each) => planOne(each, facts))
  return { planned, refused: faults, doubts, elsewhere }
}

function entitiesOf({ members }: GroupDraft, { entities }: GroupFacts) {
  const found: { readonly member: DraftMember; readonly finess: string }[] = []
  const unknown: Issue[] = []
  for (const member of members) {
    const [finess, ...others] = entities.get(member.number) ?? []
    const code = others.length > 0 ? 'group-member-siren-shared' : 'group-member-unknown'
    if (finess === undefined || others.length > 0) {
      unknown.push(toIssue(member.where, finding('finess_ej', code, member.number)))
    } else found.push({ member, finess })
  }
  return { found, unknown }
}

function knownGroup({ finessPlusId, name }: GroupDraft, groups: readonly Group[]): Group | undefined {
  const byId = finessPlusId === null ? undefined : groups.find((each) => each.finessPlusId === finessPlusId)
  const same = (each: Group) => each.closedAt === null && comparableGroupName(each.name) === comparableGroupName(name)
  return byId ?? groups.find(same)
}

function nameTooLong({ where }: GroupDraft): Issue {
  return { path: where, code: 'group-name-too-long', values: { maximum: longestGroupName } }
}

function supportFaults({ members, name }: GroupDraft): Issue[] {
  const supports = members.filter(({ isSupport }) => isSupport)
  return supports.slice(1).map(({ where }) => toIssue(where, finding('role', 'group-line-second-support', name)))
}

/** A GHT has a support establishment (public health code, L6132-5): a file without one is read, and the person is told. */
function lacksSupport({ kind, members }: GroupDraft): boolean {
  return kind === 'ght' && !members.some(({ isSupport }) => isSupport)
}

/** Groups that would put a legal entity into a second GHT, once the whole file is applied. Of two groups of the file, both. */
function secondGht(read: readonly ReadGroup[], { groups, memberships }: GroupFacts): Map<GroupDraft, Issue> {
  const named = new Set(read.flatMap(({ known }) => known?.id ?? []))
  const others = new Map(
    groups
      .filter((each) => each.kind === 'ght' && !each.closedAt && !named.has(each.id))
      .map((each) => [each.id, each.name]),
  )
  const places = new Map<string, { readonly name: string; readonly draft?: GroupDraft }[]>()
  const note = (finess: string, place: { name: string; draft?: GroupDraft }) =>
    places.set(finess, [...(places.get(finess) ?? []), place])
  for (const { groupId, legalEntityFiness } of memberships) {
    const name = others.get(groupId)
    if (name !== undefined) note(legalEntityFiness, { name })
  }
  for (const { draft, numbers } of read) {
    if (draft.kind === 'ght') for (const finess of numbers) note(finess, { name: draft.name, draft })
  }
  const faults = new Map<GroupDraft, Issue>()
  for (const [value, ghts] of places) {
    for (const { draft } of ghts) {
      const other = ghts.find((each) => each.draft !== draft)
      if (draft && other) {
        faults.set(draft, { path: draft.where, code: 'group-member-other-ght', values: { value, name: other.name } })
      }
    }
  }
  return faults
}

function planOne({ draft, known, numbers, support }: ReadGroup, { memberships }: GroupFacts): PlannedGroup {
  const before = memberships.filter(({ groupId }) => groupId === known?.id)
  const present = new Set(before.map(({ legalEntityFiness }) => legalEntityFiness))
  const joining = numbers.filter((finess) => !present.has(finess))
  const leaving = [...present].filter((finess) => !numbers.includes(finess))
  const { name, kind } = draft
  const finessPlusId = draft.finessPlusId ?? known?.finessPlusId ?? null
  const group = { id: known?.id ?? null, name, kind, finessPlusId, closedAt: null }
  const formerSupport = before.find(({ isSupport }) => isSupport)?.legalEntityFiness ?? null
  const isSame = known && known.name === name && known.kind === kind && known.finessPlusId === finessPlusId
  const moves = joining.length + leaving.length > 0 || formerSupport !== support
  return { group, change: !known ? 'created' : isSame && !moves ? 'unchanged' : 'changed', joining, leaving, support }
}
