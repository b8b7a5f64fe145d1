import type { Decision } from '../rules/cell.ts'
import type { Figures } from '../rules/figures.ts'
import type { Member } from '../rules/member.ts'
import { type CellAddress, cellKey, type Topic } from '../rules/release.ts'
import { countsBehind, type ShareFigures } from '../rules/shares.ts'
import type { PublishedCell, PublishedFile, PublishedRelease } from './format.ts'

/** Who stood in a cell on the day of a release, and the number of the submission in force, by FINESS number. */
export interface CellMembership extends CellAddress {
  readonly submissions: Readonly<Record<string, number>>
}

export interface ExportedRelease {
  readonly number: number
  readonly cells: readonly (CellAddress & { readonly decision: Decision })[]
  readonly memberships: readonly CellMembership[]
}

/**
 * The published file. A topic has members of its own (a domain without any applicable question has no score): each cohort
 * of the file is a cohort of ours for one topic.
 */
export function publishedFile(members: readonly Member[], releases: readonly ExportedRelease[]): PublishedFile {
  const numbers = topicNumbers(releases.flatMap(({ cells }) => cells.map(({ topic }) => topic)))
  const sorted = members.toSorted((one, other) => (one.key < other.key ? -1 : 1))
  return {
    format: 'cap-care-published/1',
    organisations: Object.fromEntries(
      sorted.map(({ key, legalEntity, groups }) => [key, { le: legalEntity, group: groups[0] ?? null }]),
    ),
    releases: releases.map((release) => publishedRelease(release, numbers)),
  }
}

type TopicNumbers = ReadonlyMap<string, number | string>

function topicNumbers(topics: readonly Topic[]): TopicNumbers {
  const named = new Map(topics.map((topic) => [topicKey(topic), topic]))
  const ofKind = (kind: Topic['kind']) => [...named].filter(([, topic]) => topic.kind === kind).map(([key]) => key)
  return new Map<string, number | string>([
    ...ofKind('domain')
      .toSorted()
      .map((key, index) => [key, index] as const),
    ...ofKind('objective')
      .toSorted()
      .map((key, index) => [key, `Q${index}`] as const),
  ])
}

function topicKey({ questionnaire, kind, code }: Topic): string {
  return `${questionnaire} ${kind} ${code}`
}

function cohortName({ cohort, topic }: CellAddress): string {
  const [kind = '', size] = cohort.split('/')
  const name = `${kind} ${topic.questionnaire} ${topic.code}`
  return size ? `${name}/${size}` : name
}

function publishedRelease({ number, cells, memberships }: ExportedRelease, topics: TopicNumbers): PublishedRelease {
  const found = new Map(memberships.map((membership) => [cellKey(membership), membership.submissions]))
  return {
    id: releaseName(number),
    cohorts: Object.fromEntries(
      cells.map((cell) => [cohortName(cell), { parent: null, members: inOrder(found.get(cellKey(cell)) ?? {}) }]),
    ),
    cells: cells.flatMap((cell) => publishedCells(cell, number, topics)),
  }
}

/** A database gives structures in any order: the file has one. */
function inOrder(submissions: CellMembership['submissions']): CellMembership['submissions'] {
  return Object.fromEntries(Object.entries(submissions).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

function publishedCells(
  { decision, ...cell }: ExportedRelease['cells'][number],
  number: number,
  topics: TopicNumbers,
): PublishedCell[] {
  const address = { cohort: cohortName(cell), topic: topics.get(topicKey(cell.topic)) ?? '' }
  if (decision.outcome === 'hidden')
    return [{ ...address, stat: cell.topic.kind === 'domain' ? 'omed' : 'share', mark: '[c]' }]
  const asOf = releaseName(decision.outcome === 'held' ? decision.asOf : number)
  return publishedFigures(decision.figures).map((figures) => ({ ...address, asOf, ...figures }))
}

function releaseName(number: number): string {
  return `R${number}`
}

type WithoutAddress<Cell> = Cell extends { readonly asOf: string } ? Omit<Cell, 'cohort' | 'topic' | 'asOf'> : never

function publishedFigures(figures: Figures): WithoutAddress<PublishedCell>[] {
  const { n } = figures
  if (figures.kind === 'share')
    return [{ stat: 'share', n, counts: [countsBehind(figures)], print: sharePrint(figures) }]
  const { middle, quartiles } = figures
  const ranks = { omed: middle, oq1: quartiles?.first, oq3: quartiles?.third }
  return (['omed', 'oq1', 'oq3'] as const).flatMap((stat) => {
    const limits = ranks[stat]
    return limits ? [{ stat, n, lo: limits.from, hi: limits.below }] : []
  })
}

/** The words that pages and exports print of a share. */
export function sharePrint({ n, threshold, words }: ShareFigures): string {
  if (words === 'few') return `au plus ${threshold} sur ${n}`
  if (words === 'many') return `au moins ${n - threshold} sur ${n}`
  return `entre ${threshold + 1} et ${n - threshold - 1} sur ${n}`
}
