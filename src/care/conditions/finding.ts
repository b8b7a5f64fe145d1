import type { Coverage } from './coverage.ts'
import type { Day } from './days.ts'
import type { Standing } from './standing.ts'

export type AnchorName = 'application' | 'publication' | 'declaration'

/** What was found about a condition; `#messages` says it in words, with what would change it. */
export type Finding =
  | { readonly what: 'nothing-said' | 'said-yes' | 'said-no' | 'not-applicable' }
  /** A day inside the window, both ends included; `until` is null while the end is not known. */
  | {
      readonly what: 'within' | 'too-early' | 'too-late'
      readonly day: Day
      readonly from: Day
      readonly until: Day | null
    }
  | { readonly what: 'anchor-unknown'; readonly anchor: AnchorName; readonly days: readonly Day[] }
  | { readonly what: 'enough' | 'too-little'; readonly value: number; readonly minimum: number }
  | {
      readonly what: 'held' | 'not-held'
      readonly days: readonly Day[]
      readonly wanted: number
      readonly from: Day | null
      readonly until: Day | null
    }
  | { readonly what: 'all-within' | 'milestone-late'; readonly last: Day; readonly limit: Day }
  | { readonly what: 'coverage'; readonly coverage: Coverage }

export interface Judged {
  readonly standing: Standing
  readonly found: Finding
}
