import { type Fault, isNamed } from '#content'
import type { Parts } from '../parts.ts'

/** Each question with a weight has a measure, so that lost points come with advice; and each measure is used. */
export function checkMeasures({ questions, measures, ids, cited }: Parts): Fault[] {
  const unknown = questions.flatMap(({ at, thing }) =>
    (thing.measures ?? []).flatMap((measure, index): Fault[] => {
      if (isNamed(ids.measures, measure)) return []
      return [{ at: [...at, 'measures', index], code: 'measure-unknown', values: { measure } }]
    }),
  )
  const without = questions.filter(({ thing }) => thing.weight > 0 && !thing.measures?.length)
  const unused = measures.filter(({ thing }) => !cited.measures.has(thing.id))
  return [
    ...unknown,
    ...without.map(({ at }): Fault => ({ at: [...at, 'measures'], code: 'question-without-measure' })),
    ...unused.map(({ at, thing }): Fault => ({ at, code: 'measure-unused', values: { measure: thing.id } })),
  ]
}
