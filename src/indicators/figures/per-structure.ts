import type { FactSource, RegionFacts, StructureFacts } from '../facts/facts.ts'
import type { Hear, Said } from './indicator.ts'

/** `yes`, `no`, or `unknown`: neither done nor missed. */
export type Answer = 'yes' | 'no' | 'unknown'

/** Tells of each structure of which there is something to say. */
export function perStructure(
  { structures, day }: RegionFacts,
  hear: Hear,
  say: (facts: StructureFacts, day: string) => Said | undefined,
): void {
  for (const facts of structures) {
    const said = say(facts, day)
    if (said) hear(said, facts.structure.finess)
  }
}

/** A unit that does, does not, or of which it is not known. */
export const answers: Readonly<Record<Answer, Said>> = {
  yes: { part: 1, whole: 1, unknown: 0 },
  no: { part: 0, whole: 1, unknown: 0 },
  unknown: { part: 0, whole: 1, unknown: 1 },
}

/** Like `perStructure`, for a question with three answers; nothing is said where there is none, nor where the source was still empty. */
export function answerOf(
  facts: RegionFacts,
  source: FactSource,
  hear: Hear,
  say: (facts: StructureFacts, day: string) => Answer | undefined,
): void {
  if (!facts.silent.includes(source)) answersOf(facts, hear, say)
}

/** Like `answerOf`, for a source whose silence the answer itself tells. */
export function answersOf(
  facts: RegionFacts,
  hear: Hear,
  say: (facts: StructureFacts, day: string) => Answer | undefined,
): void {
  perStructure(facts, hear, (each, day) => {
    const answer = say(each, day)
    return answer && answers[answer]
  })
}
