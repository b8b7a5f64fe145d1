import { type Fault, listAt, type Part, type Path, valueAt } from '#content'
import type { Questionnaire } from '../schema.ts'

type Side = 'from' | 'to'

/** Each question of both versions is named exactly once. */
export function checkNaming(value: unknown, versions: Readonly<Record<Side, Questionnaire | undefined>>): Fault[] {
  const faults = (['from', 'to'] as const).flatMap((side) => {
    const questionnaire = versions[side]
    return questionnaire ? checkSide(namesOn(side, value), questionnaire) : []
  })
  return onceEach(faults)
}

/** The questions named on one side, including those of changes with other faults. */
function namesOn(side: Side, value: unknown): Part<string>[] {
  const changes = listAt(value, ['changes']).flatMap((change, index) => {
    const named = valueAt(change, [side])
    return namesAt(['changes', index, side], named)
  })
  return [...namesAt(['kept'], valueAt(value, ['kept'])), ...changes]
}

function namesAt(at: Path, named: unknown): Part<string>[] {
  if (Array.isArray(named)) return named.flatMap((name, index) => namesAt([...at, index], name))
  return typeof named === 'string' ? [{ at, thing: named }] : []
}

function checkSide(names: readonly Part<string>[], { version, questions }: Questionnaire): Fault[] {
  const known = new Set(questions.map(({ id }) => id))
  const named = new Set<string>()
  const faults: Fault[] = []
  for (const { at, thing: question } of names) {
    if (!known.has(question)) faults.push({ at, code: 'equivalence-question-unknown', values: { question, version } })
    if (named.has(question)) faults.push({ at, code: 'equivalence-question-repeated', values: { question } })
    named.add(question)
  }
  const forgotten = questions.filter(({ id }) => !named.has(id))
  return [
    ...faults,
    ...forgotten.map(({ id }): Fault => {
      return { at: ['kept'], code: 'equivalence-question-unnamed', values: { question: id, version } }
    }),
  ]
}

/** A kept question named twice is repeated on both sides, but is reported once. */
function onceEach(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()]
}
