import type { Target } from '../target/target.ts'

/** How grave an alert is, in the order shown. The words are ours: the source's own grading stands in its text. */
export const severities = ['information', 'important', 'critical'] as const
export type Severity = (typeof severities)[number]

export interface AlertContent {
  readonly title: string
  /** Who found it, and where to read about it. */
  readonly source: string
  /** Which software, equipment or practice is concerned. */
  readonly concerned: string
  /** What a structure does about it. */
  readonly advice: string
  /** The day by which it is done, `AAAA-MM-JJ`. */
  readonly dueOn: string
  readonly severity: Severity
  readonly target: Target
}

/** A warning that the region relays to some structures. Only a draft is edited: what was sent stays as it was. */
export interface Alert extends AlertContent {
  readonly id: string
  /** INSEE code. */
  readonly region: string
  readonly createdAt: Date
  readonly publishedAt: Date | null
  readonly closedAt: Date | null
  readonly revision: number
}

export type AlertState = 'draft' | 'open' | 'closed'

export function alertState({ publishedAt, closedAt }: Pick<Alert, 'publishedAt' | 'closedAt'>): AlertState {
  if (!publishedAt) return 'draft'
  return closedAt ? 'closed' : 'open'
}

/** What a structure says of an alert. No answer is a state of its own: it never counts as « not concerned ». */
export const alertAnswers = ['not-concerned', 'concerned', 'done'] as const
export type AlertAnswer = (typeof alertAnswers)[number]

/** An alert at one structure. */
export interface AskedStructure {
  readonly alertId: string
  readonly finess: string
  readonly answer: AlertAnswer | null
  readonly answeredAt: Date | null
  /** Whether a mail could be addressed to somebody of the structure when the alert was sent. */
  readonly isReached: boolean
}

/** How many structures say what. */
export interface AlertCounts {
  readonly asked: number
  readonly unanswered: number
  readonly byAnswer: Readonly<Record<AlertAnswer, number>>
}

export function countAnswers(asked: readonly Pick<AskedStructure, 'answer'>[]): AlertCounts {
  const countOf = (wanted: AlertAnswer | null) => asked.filter(({ answer }) => answer === wanted).length
  return {
    asked: asked.length,
    unanswered: countOf(null),
    byAnswer: { 'not-concerned': countOf('not-concerned'), concerned: countOf('concerned'), done: countOf('done') },
  }
}
