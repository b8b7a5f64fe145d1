import type { Issue } from '#kernel'
import type { Activity } from '../conditions/coverage.ts'
import type { ApplicationChange } from './application.ts'
import type { CandidateCategory } from './candidate.ts'

/** What a file of the programme CaRE holds: what happened to applications, or how much members weigh. */
export type CareFileKind = 'applications' | 'shares'

/** What one line of a file would change. */
export interface PlannedCareChange {
  /** `ligne 12` */
  readonly where: string
  /** The candidate. */
  readonly name: string
  readonly step?: Pick<ApplicationChange, 'step' | 'day' | 'euros'> & { readonly domain: string }
  /** The category of a new candidate, or another one than before. */
  readonly category?: CandidateCategory
  readonly share?: {
    readonly member: string
    readonly memberName: string
    readonly before: Activity | undefined
    readonly after: Activity
  }
}

/** What an import would do. Nothing is imported while one line is faulty. */
export interface CareImportReport {
  readonly kind: CareFileKind
  readonly lines: number
  readonly candidates: number
  readonly changes: number
  /** Lines that say what is known already. */
  readonly known: number
  readonly planned: readonly PlannedCareChange[]
  readonly issues: readonly Issue[]
  /** Lines read in spite of their form. */
  readonly doubts: readonly Issue[]
}
