import type { Band } from '../values/band.ts'

/** Whether a member has what the share counts, for a topic of yes or no. */
export type YesOrNo = 'yes' | 'no'

/** All that the rules know of a member's result. */
export type Value = Band | YesOrNo

/** A structure, with the organisations it belongs to: its legal entity, and its groups (GHT, organisation of several entities). */
export interface Member {
  /** FINESS number. */
  readonly key: string
  readonly legalEntity: string
  readonly groups: readonly string[]
}

/** A member with one answer: what its submission in force gives for a topic. */
export interface ValuedMember<Known extends Value = Value> extends Member {
  readonly value: Known
  /** How many submissions of the questionnaire the structure has made, this one included. */
  readonly submission: number
}

/** What is kept of a member behind new figures. The numbers of submissions are kept beside, at every release. */
export type StoredMember = Omit<ValuedMember, 'submission'>

export function organisationsOf({ legalEntity, groups }: Member): readonly string[] {
  return [`entity ${legalEntity}`, ...groups.map((group) => `group ${group}`)]
}

/** How many members the largest organisation has among these; 0 among none. */
export function largestOrganisation(members: readonly (readonly string[])[]): number {
  const sizes = new Map<string, number>()
  for (const organisations of members)
    for (const one of new Set(organisations)) sizes.set(one, (sizes.get(one) ?? 0) + 1)
  return Math.max(0, ...sizes.values())
}

/** Why a figure is not shown. Membership alone decides. */
export type TooFew = 'too-few' | 'few-entities' | 'large-organisation'
