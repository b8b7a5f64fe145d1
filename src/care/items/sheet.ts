import type { ProgrammeCondition, ProgrammeItem } from '#questionnaires'
import type { CandidateKind } from '../candidates/candidate.ts'
import type { Coverage } from '../conditions/coverage.ts'
import { type Anchors, type Fact, silentFact } from '../conditions/fact.ts'
import type { Judged } from '../conditions/finding.ts'
import { conditionKey, conditionsFor, judgeCondition } from '../conditions/judge.ts'
import type { ItemFile } from './item.ts'

export interface JudgedCondition {
  readonly condition: ProgrammeCondition
  readonly fact: Fact
  readonly judged: Judged
}

/** The conditions of an item that concern a candidate, each with what was said and what was found. */
export function judgedConditions(
  item: ProgrammeItem,
  {
    kind,
    file,
    anchors,
    coverage,
  }: {
    readonly kind: CandidateKind
    readonly file: Pick<ItemFile, 'facts'>
    readonly anchors: Anchors
    readonly coverage: Coverage | undefined
  },
): JudgedCondition[] {
  return conditionsFor(item, kind).map((condition) => {
    const fact = file.facts[conditionKey(condition)] ?? silentFact
    return { condition, fact, judged: judgeCondition(condition, { fact, anchors, coverage }) }
  })
}
