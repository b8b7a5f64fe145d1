import type { FactSource, RegionFacts, StructureFacts } from '../facts/facts.ts'
import type { Measure } from './indicator.ts'

/** `yes`, `no`, or `unknown`: neither done nor missed. */
export type Answer = 'yes' | 'no' | 'unknown'

type Said = Pick<Measure, 'part' | 'whole' | 'unknown' | 'level' | 'completeness'>

/** One measure for each structure of which something is said. */
export function perStructure(
  { structures, day }: RegionFacts,
  say: (facts: StructureFacts, day: string) => Said | undefined,
): Measure[] {
  const measures: Measure[] = []
  for (const facts of structures) {
    const said = say(facts, day)
    if (!said) continue
    const { finess } = facts.structure
    const { part, whole, unknown, level, completeness } = said
    measures.push({ finess, sites: [finess], part, whole, unknown, level, completeness })
  }
  return measures
}

/** A structure that does, does not, or of which it is not known. */
const answers: Readonly<Record<Answer, Said>> = {
  yes: { part: 1, whole: 1, unknown: 0 },
  no: { part: 0, whole: 1, unknown: 0 },
  unknown: { part: 0, whole: 1, unknown: 1 },
}

/** Like `perStructure`, for a question with three answers; nothing is said where there is none, nor where the source was still empty. */
export function answerOf(
  facts: RegionFacts,
  source: FactSource,
  say: (facts: StructureFacts, day: string) => Answer | undefined,
): Measure[] {
  return facts.silent.includes(source) ? [] : answersOf(facts, say)
}

/** Like `answerOf`, for a source whose silence the answer itself tells. */
export function answersOf(
  facts: RegionFacts,
  say: (facts: StructureFacts, day: string) => Answer | undefined,
): Measure[] {
  return perStructure(facts, (each, day) => {
    const answer = say(each, day)
    return answer && answers[answer]
  })
}
