import type { Day } from '../conditions/days.ts'

/** What can happen to an application, in the order of a life without accident. */
export const applicationSteps = [
  'filed',
  'retained',
  'refused',
  'withdrawn',
  'declared',
  'validated',
  'rejected',
] as const
export type ApplicationStep = (typeof applicationSteps)[number]

/** One change of an application. Changes are added, never edited. */
export interface ApplicationChange {
  readonly step: ApplicationStep
  readonly day: Day
  /** Asked when filed, granted when retained or validated, in whole euros; null for every other step. */
  readonly euros: number | null
  readonly motive: string
  readonly enteredAt: Date
}

/** Where an application stands; `none` while nothing was filed. */
export interface ApplicationStanding {
  readonly state: ApplicationStep | 'none'
  readonly filedOn: Day | null
  readonly declaredOn: Day | null
  readonly askedEuros: number | null
  /** Null when the application is refused, withdrawn or rejected: nobody is owed what was granted before. */
  readonly grantedEuros: number | null
  /** Whether it was retained, whatever came after. */
  readonly wasRetained: boolean
}

/** The steps that may follow. A step that follows itself corrects its day or its amount. */
const following: Readonly<Record<ApplicationStep | 'none', readonly ApplicationStep[]>> = {
  none: ['filed'],
  filed: ['filed', 'retained', 'refused', 'withdrawn', 'declared'],
  retained: ['retained', 'declared', 'refused', 'withdrawn'],
  refused: ['refused', 'filed', 'retained'],
  withdrawn: ['withdrawn', 'filed'],
  declared: ['declared', 'validated', 'rejected', 'withdrawn'],
  validated: ['validated', 'rejected'],
  rejected: ['rejected', 'declared', 'validated', 'withdrawn'],
}

export function canFollow(state: ApplicationStanding['state'], step: ApplicationStep): boolean {
  return following[state].includes(step)
}

/** The steps that say an amount: asked when filed, granted when retained or validated. */
export function saysAmount(step: ApplicationStep): boolean {
  return step === 'filed' || step === 'retained' || step === 'validated'
}

/** The change that a new step comes after. A step that corrects itself may be earlier than the one it corrects. */
export function changeBefore(
  changes: readonly ApplicationChange[],
  step: ApplicationStep,
): ApplicationChange | undefined {
  return changes.findLast((change) => change.step !== step)
}

const nothing: ApplicationStanding = {
  state: 'none',
  filedOn: null,
  declaredOn: null,
  askedEuros: null,
  grantedEuros: null,
  wasRetained: false,
}

/** Where an application stands after its changes, in the order in which they were entered. Filing again starts anew. */
export function standingOf(changes: readonly ApplicationChange[]): ApplicationStanding {
  const standing = changes.reduce(after, nothing)
  // A declaration that was rejected may be validated later: the amount counts again from that day.
  return standing.state === 'rejected' ? { ...standing, grantedEuros: null } : standing
}

function after(before: ApplicationStanding, { step, day, euros }: ApplicationChange): ApplicationStanding {
  const next = { ...before, state: step }
  switch (step) {
    case 'filed':
      return { ...nothing, state: step, filedOn: day, askedEuros: euros }
    case 'retained':
    case 'validated':
      return { ...next, wasRetained: true, grantedEuros: euros ?? before.grantedEuros }
    case 'declared':
      return { ...next, wasRetained: true, declaredOn: day }
    case 'refused':
      return { ...next, wasRetained: false, grantedEuros: null }
    case 'withdrawn':
      return { ...next, grantedEuros: null }
    case 'rejected':
      return next
  }
}
