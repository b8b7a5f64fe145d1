import type { ProgrammeCondition, ProgrammeItem } from '#questionnaires'
import type { CandidateKind } from '../candidates/candidate.ts'
import type { Coverage } from '../conditions/coverage.ts'
import type { Day } from '../conditions/days.ts'
import { type Anchors, type Fact, silentFact } from '../conditions/fact.ts'
import type { Judged } from '../conditions/finding.ts'
import { conditionKey, conditionsFor, judgeCondition } from '../conditions/judge.ts'
import type { ItemFile } from './item.ts'

/** A test of the register of exercises that a condition asks for. */
export interface RegisteredTest {
  readonly id: string
  readonly kind: string
  readonly day: Day
  /** The structure in whose register it stands. */
  readonly finess: string
}

export interface JudgedCondition {
  readonly condition: ProgrammeCondition
  readonly fact: Fact
  /** Tests that the register holds for this condition; each is one, whatever the number of structures it covers. */
  readonly registered: readonly RegisteredTest[]
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
    tests,
  }: {
    readonly kind: CandidateKind
    readonly file: Pick<ItemFile, 'facts'>
    readonly anchors: Anchors
    readonly coverage: Coverage | undefined
    readonly tests: readonly RegisteredTest[]
  },
): JudgedCondition[] {
  return conditionsFor(item, kind).map((condition) => {
    const fact = file.facts[conditionKey(condition)] ?? silentFact
    const registered = askedOf(condition, tests)
    const days = [...new Set([...fact.days, ...registered.map(({ day }) => day)])].toSorted()
    const judged = judgeCondition(condition, { fact: { ...fact, days }, anchors, coverage })
    return { condition, fact, registered, judged }
  })
}

/** The programme file says which kind of test of the register a condition asks for. */
function askedOf(condition: ProgrammeCondition, tests: readonly RegisteredTest[]): RegisteredTest[] {
  if (condition.type !== 'duringPhase') return []
  const found = tests.filter(({ kind }) => kind === condition.register)
  return found.filter(({ id }, place) => found.findIndex((other) => other.id === id) === place)
}
