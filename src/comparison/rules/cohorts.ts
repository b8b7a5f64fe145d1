import type { SizeClass } from '#directory'
import type { Member } from './member.ts'
import { middleFault } from './ranks.ts'

/** Kinds of structures that are compared with one another. A structure to classify stands in no cohort. */
export const comparedKinds = ['ES', 'ESMS'] as const
export type ComparedKind = (typeof comparedKinds)[number]

/** Rule 2: whether a kind is cut by size, chosen once. A cohort and a part of it are never shown together. */
export type CohortChoice = 'whole' | 'sizes'

/** `ES`, or `ES/single`: a size class of it. */
export type Cohort = ComparedKind | `${ComparedKind}/${SizeClass}`

export interface SizedMember extends Member {
  readonly kind: ComparedKind
  readonly size: SizeClass
}

const servedShare = 0.6

/** Size classes when those large enough to be shown hold 60 % of the members of the kind; the whole kind otherwise. */
export function chooseCohorts(members: readonly SizedMember[]): CohortChoice {
  const classes = [...Map.groupBy(members, ({ size }) => size).values()]
  const served = classes.filter((some) => middleFault(some) === undefined).flat()
  return members.length > 0 && served.length >= servedShare * members.length ? 'sizes' : 'whole'
}

/** The one cohort of a structure. */
export function cohortOf({ kind, size }: Pick<SizedMember, 'kind' | 'size'>, choice: CohortChoice): Cohort {
  return choice === 'sizes' ? `${kind}/${size}` : kind
}

export function kindOf(cohort: Cohort): ComparedKind {
  return cohort.split('/')[0] as ComparedKind
}
