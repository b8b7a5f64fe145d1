export const runStates = ['created', 'running', 'paused', 'completed', 'cancelled'] as const
export type RunState = (typeof runStates)[number]

/** Where a stimulus comes from: the kit, an imported chronogramme, or the animator while the exercise runs. */
export type StimulusOrigin = 'kit' | 'imported' | 'spot'

/** A kit played in a structure. Its clock is computed from these instants, and never ticked. */
export interface Run {
  readonly id: string
  readonly structureFiness: string
  readonly kitId: string
  readonly kitVersion: string
  readonly title: string
  readonly values: Readonly<Record<string, string>>
  readonly state: RunState
  readonly createdAt: Date
  readonly startedAt: Date | null
  /** When the present pause began. */
  readonly pausedAt: Date | null
  /** How long the earlier pauses lasted. */
  readonly pausedMilliseconds: number
  readonly endedAt: Date | null
  readonly revision: number
  readonly changes: number
  readonly exerciseId: string | null
}

export interface Decision {
  readonly id: string
  readonly at: Date
  readonly what: string
  readonly why: string
  /** A function, never a name. */
  readonly decider: string
  readonly reversible: boolean
}

/** What an observer noted about a stimulus or a line of the grid. */
export interface Observation {
  readonly linkId: string
  readonly target: string
  readonly note: string
  readonly rating: number | null
  readonly notedAt: Date
}

export interface RunLink {
  readonly id: string
  readonly runId: string
  /** Null for an observer. */
  readonly role: string | null
  readonly label: string
  readonly makerId: string
  readonly createdAt: Date
}

/** 0: not seen; 3: well done. An observation, not a mark. */
export const highestRating = 3
