/** `control`: an audit, or the homologation of a regional system, which advances by stages. */
export const actionKinds = ['action', 'control'] as const
export type ActionKind = (typeof actionKinds)[number]

/** An action is never erased: one that is given up stays readable as `dropped`. */
export const actionStates = ['planned', 'ongoing', 'done', 'dropped'] as const
export type ActionState = (typeof actionStates)[number]

/** Who placed a template's action under its axis: its source prints it there, or we chose. */
export type Placing = 'printed' | 'ours'

export interface Stage {
  readonly title: string
  /** `AAAA-MM-JJ`; null until the stage is over. */
  readonly doneOn: string | null
}

/** Who does what, by functions and bodies; empty where nobody has said yet. */
export interface Raci {
  readonly lead: string
  readonly contributors: string
  readonly consulted: string
  readonly informed: string
}

export interface ActionContent extends Raci {
  readonly axisId: string
  readonly kind: ActionKind
  readonly title: string
  readonly detail: string
  /** `AAAA-MM-JJ` */
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly state: ActionState
  /** 0 to 100; null until somebody says. */
  readonly progressPercent: number | null
  readonly budgetEuros: number | null
  /** Keys of indicators: `awareness`, `domain-floor:D2`. */
  readonly indicators: readonly string[]
  readonly stages: readonly Stage[]
}

/** One action of the plan of a region. */
export interface RegionalAction extends ActionContent {
  readonly id: string
  /** INSEE code. */
  readonly region: string
  /** The template it was copied from, `guide-2021@1.0.0`; null for an action of the region's own. */
  readonly source: string | null
  readonly placing: Placing | null
  /** From 1, in the order in which the region or the model wrote its actions. */
  readonly position: number
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly revision: number
}

export interface Axis {
  readonly id: string
  readonly region: string
  readonly title: string
  /** From 1, in the order shown. */
  readonly position: number
  readonly source: string | null
}
