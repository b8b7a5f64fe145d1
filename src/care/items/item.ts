import type { Day } from '../conditions/days.ts'
import type { Fact } from '../conditions/fact.ts'
import type { ItemState } from './item-state.ts'
import type { Sureness } from './sureness.ts'

/** States that a candidate can say by hand. */
export const statableStates = ['met', 'trajectory', 'unmet', 'unknown'] as const

/** A state that somebody gave by hand, with why; null takes it back, and the computed state shows again. */
export interface Statement {
  readonly state: (typeof statableStates)[number] | null
  readonly motive: string
  readonly on: Day
}

export const reviewWords = ['accepted', 'complement', 'refused'] as const

/** What the region says of an item, and how sure it is of what the candidate says, 0 to 3. Sureness enters no score. */
export interface ItemReview {
  readonly word: (typeof reviewWords)[number]
  readonly sureness: Sureness | null
  readonly motive: string
  readonly on: Day
  /** Of the item, once the word was said: a higher one means that the candidate changed something since. */
  readonly revision?: number
}

/** What a candidate and its region said of an item. Earlier words are kept; the last one stands. */
export interface ItemFile {
  readonly candidateId: string
  readonly code: string
  /** By the name of the condition (`conditionKey`). */
  readonly facts: Readonly<Record<string, Fact>>
  readonly statements: readonly Statement[]
  readonly reviews: readonly ItemReview[]
  /** The day on which the candidate declared the item on the national desk; null while it did not. */
  readonly declaredOn: Day | null
  readonly revision: number
  readonly updatedAt: Date
}

/** A state that somebody gave by hand and that stands. */
type StandingStatement = Statement & { readonly state: NonNullable<Statement['state']> }

/** The statement that stands; undefined while the computed state shows. */
export function standingStatement({ statements }: Pick<ItemFile, 'statements'>): StandingStatement | undefined {
  const last = statements.at(-1)
  return last && last.state !== null ? { ...last, state: last.state } : undefined
}

/** The state that shows: said by hand, or computed. */
export function shownState(computed: ItemState, file: Pick<ItemFile, 'statements'>): ItemState {
  return standingStatement(file)?.state ?? computed
}

/** An answer to a question about an item. Notes are never edited: a later one takes the place of an earlier one. */
export interface InterpretationNote {
  readonly id: string
  readonly region: string
  readonly code: string
  readonly text: string
  /** A function or a body, never a name. */
  readonly answeredBy: string
  readonly answeredWhere: string
  readonly answeredOn: Day
  readonly enteredAt: Date
  readonly supersededBy: string | null
}
