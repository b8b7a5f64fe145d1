import { type Fault, isNamed, type Part, type Path, repeatedWords } from '#content'
import { audienceOf } from '../audience.ts'
import type { Parts } from '../parts.ts'
import type { Condition, Question } from '../schema.ts'
import { reservedAnswers } from './names.ts'

/** A condition depends on possible answers to an earlier question, whose audience includes some of the people concerned. */
export function checkConditions(parts: Parts): Fault[] {
  return parts.questions.flatMap((asking) => {
    const leaves = asking.thing.when ? leavesOf(asking.thing.when, [...asking.at, 'when']) : []
    return leaves.flatMap((leaf) => [...checkWords(leaf), ...checkLeaf(parts, asking, leaf)])
  })
}

type Leaf = Part<{ question: string; in: string[] }>

function leavesOf(condition: Condition, at: Path): Leaf[] {
  if ('question' in condition) return [{ at, thing: condition }]
  if ('not' in condition) return leavesOf(condition.not, [...at, 'not'])
  const [field, parts] = 'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const)
  return parts.flatMap((part, index) => leavesOf(part, [...at, field, index]))
}

function checkWords({ at, thing }: Leaf): Fault[] {
  const words = thing.in.map((word, index) => ({ at: [...at, 'in', index], thing: word }))
  const reserved = words.filter(({ thing }) => reservedAnswers.includes(thing))
  return [
    ...reserved.map(({ at, thing }): Fault => ({ at, code: 'condition-answer-reserved', values: { answer: thing } })),
    ...repeatedWords(words),
  ]
}

function checkLeaf(parts: Parts, asking: Part<Question>, { at, thing }: Leaf): Fault[] {
  const place = [...at, 'question']
  const asked = parts.questions.find((part) => part.thing.id === thing.question)
  const values = { question: thing.question }
  if (!asked)
    return isNamed(parts.ids.questions, thing.question)
      ? []
      : [{ at: place, code: 'condition-question-unknown', values }]
  if (Number(asked.at[1]) >= Number(asking.at[1])) return [{ at: place, code: 'condition-not-earlier', values }]
  const overlap = audienceOf(asked.thing, parts).some((audience) => audienceOf(asking.thing, parts).includes(audience))
  const faults: Fault[] = overlap ? [] : [{ at: place, code: 'condition-other-audience', values }]
  if (asked.thing.kind !== 'single' && asked.thing.kind !== 'multiple') {
    return [...faults, { at: place, code: 'condition-kind', values: { ...values, kind: asked.thing.kind } }]
  }
  const known = asked.thing.answers.map(({ id }) => id)
  return [...faults, ...unknownAnswers(at, thing, known)]
}

function unknownAnswers(at: Path, thing: Leaf['thing'], known: readonly string[]): Fault[] {
  return thing.in.flatMap((answer, index): Fault[] => {
    if (known.includes(answer) || reservedAnswers.includes(answer)) return []
    const values = { answer, question: thing.question, known: known.join(', ') }
    return [{ at: [...at, 'in', index], code: 'condition-answer-unknown', values }]
  })
}
