import type { Issue } from '#kernel'
import { wordsOf } from '../register/search-text.ts'

/**
 * `ght`: a « groupement hospitalier de territoire », to which a public hospital belongs once (code de la santé publique,
 * L6132-1). `organisation`: an association, a company or a public body that runs structures through several legal entities.
 */
export const groupKinds = ['ght', 'organisation'] as const
export type GroupKind = (typeof groupKinds)[number]

/** Several legal entities that one RSSI can answer for. */
export interface Group {
  readonly id: string
  readonly kind: GroupKind
  readonly name: string
  /** The identifier that FINESS+ gives to the group (`gccId`); null for a group that was entered here. */
  readonly finessPlusId: string | null
  /** A closed group gives no right and never opens again. */
  readonly closedAt: Date | null
}

/** A legal entity of a group. */
export interface Membership {
  readonly groupId: string
  readonly legalEntityFiness: string
  /** Whether the legal entity is the support establishment of the group. */
  readonly isSupport: boolean
  readonly joinedAt: Date
}

/** In characters. */
export const longestGroupName = 120

/** Words that begin many names and tell no group apart: `GHT Oise` and `Oise` are one group. */
const announcing = /^(ght|groupement hospitalier de territoire|groupement hospitalier) (?=.)/

/** The comparable form of the name of a group, without accents, case, punctuation or a leading « GHT ». */
export function comparableGroupName(name: string): string {
  return wordsOf(name).join(' ').replace(announcing, '')
}

/** The faults of the name of a group, among the groups that are open. */
export function checkGroupName({ id, name }: Pick<Group, 'id' | 'name'>, open: readonly Group[]): Issue[] {
  if (comparableGroupName(name) === '') return [{ path: 'name', code: 'group-name-missing' }]
  if (name.length > longestGroupName) {
    return [{ path: 'name', code: 'group-name-too-long', values: { maximum: longestGroupName } }]
  }
  const same = open.find((other) => other.id !== id && comparableGroupName(other.name) === comparableGroupName(name))
  return same ? [{ path: 'name', code: 'group-name-taken', values: { name: same.name } }] : []
}
