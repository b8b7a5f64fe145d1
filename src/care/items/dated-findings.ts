import type { ProgrammeCondition, ProgrammeItem } from '#questionnaires'
import type { CandidateKind } from '../candidates/candidate.ts'
import type { Day } from '../conditions/days.ts'
import { type Anchors, silentFact } from '../conditions/fact.ts'
import type { Judged } from '../conditions/finding.ts'
import { conditionsFor, judgeCondition } from '../conditions/judge.ts'

const dated: readonly ProgrammeCondition['type'][] = ['reviewedBetween', 'withinDaysBefore', 'duringPhase']

/**
 * What the day of a document says of the conditions of an item that ask for a day; `no-date` for a document without one. It
 * changes no state: the candidate says which day counts.
 */
export function datedFindings(
  item: ProgrammeItem,
  { kind, anchors, day }: { readonly kind: CandidateKind; readonly anchors: Anchors; readonly day: Day | null },
): readonly Judged[] | 'no-date' {
  const asking = conditionsFor(item, kind).filter(({ type }) => dated.includes(type))
  if (asking.length === 0) return []
  if (day === null) return 'no-date'
  return asking.map((condition) => judgeCondition(condition, { fact: { ...silentFact, days: [day] }, anchors }))
}
