/** `cap-care-published/1`: everything that was published, so that anybody can attack it. */
export interface PublishedFile {
  readonly format: 'cap-care-published/1'
  /** Public: FINESS. */
  readonly organisations: Readonly<Record<string, { readonly le: string; readonly group: string | null }>>
  readonly releases: readonly PublishedRelease[]
}

export interface PublishedRelease {
  readonly id: string
  /** Who stands in each cohort, and the number of the submission in force. Hidden by the product, known to the attacker. */
  readonly cohorts: Readonly<
    Record<string, { readonly parent: null; readonly members: Readonly<Record<string, number>> }>
  >
  readonly cells: readonly PublishedCell[]
}

interface PublishedAddress {
  readonly cohort: string
  /** A number for a domain, `Q0`, `Q1`… for a question of yes or no. */
  readonly topic: number | string
}

export type PublishedCell = PublishedAddress &
  (
    | {
        readonly stat: 'omed' | 'oq1' | 'oq3'
        readonly asOf: string
        readonly n: number
        /** `lo` <= score < `hi`. */
        readonly lo: number
        readonly hi: number
      }
    | {
        readonly stat: 'share'
        readonly asOf: string
        readonly n: number
        readonly counts: readonly (readonly [number, number])[]
        readonly print: string
      }
    | { readonly stat: 'omed' | 'share'; readonly mark: '[c]' }
  )
