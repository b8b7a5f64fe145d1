import { describe, expect, it } from 'vitest'
import { sayableOf, sayableOfScope } from '#comparison'
import type { Question } from '#questionnaires'
import { catalogue } from '../support/data/content.ts'

const blank = { theme: 'theme', text: 'Question ?', source: 'Source', provenance: 'derived' } as const
const single = (id: string, weight: number, scores: readonly number[], objectives?: string[]): Question => ({
  ...blank,
  id,
  kind: 'single',
  weight,
  answers: scores.map((score, index) => ({ id: `a${index}`, text: 'Réponse', score })),
  ...(objectives && { objectives }),
})

/** Each score that answers may give, with the objectives that they meet; « je ne sais pas » counts as 0 and misses. */
function outcomes(questions: readonly Question[]): { score: number; missed: ReadonlySet<string> }[] {
  const whole = questions.reduce((sum, { weight }) => sum + weight, 0)
  let all = [{ sum: 0, missed: new Set<string>() }]
  for (const question of questions) {
    const shares = question.kind === 'single' ? question.answers.map(({ score = 0 }) => score) : []
    all = all.flatMap(({ sum, missed }) =>
      [0, ...shares].map((share) => ({
        sum: sum + share * question.weight,
        missed: share === 1 ? missed : new Set([...missed, ...(question.objectives ?? [])]),
      })),
    )
  }
  return all.map(({ sum, missed }) => ({ score: Math.round((100 * sum) / whole), missed }))
}

const cases: readonly [string, Question[], object][] = [
  ['nothing beside no objective', [single('a', 1, [0, 1]), single('b', 1, [0, 1])], { below: 10, from: 90 }],
  [
    'an objective that needs half of the weight',
    [single('a', 2, [0, 0.5, 1], ['A']), single('b', 1, [0, 0.5, 1]), single('c', 1, [0, 1])],
    { below: 60, from: 70 },
  ],
  [
    'two objectives, one with two questions',
    [
      single('a', 1, [0, 0.8, 1], ['A']),
      single('b', 1, [0, 1], ['A']),
      single('c', 4, [0, 1]),
      single('d', 2, [0, 0.9, 1], ['B']),
    ],
    { below: 30, from: 90 },
  ],
]

describe('the limits at which scores may be spoken of', () => {
  it.each(cases)(
    'leave on both sides of each a score that meets an objective and one that misses it: %s',
    (_, questions, limits) => {
      const sayable = sayableOf(questions, 10)
      expect(sayable).toEqual(limits)
      const all = outcomes(questions)
      for (const code of new Set(questions.flatMap(({ objectives = [] }) => objectives))) {
        for (let limit = sayable.below; limit <= sayable.from; limit += 10) {
          const kinds = new Set(all.map(({ score, missed }) => `${score < limit} ${missed.has(code)}`))
          expect([code, limit, kinds.size]).toEqual([code, limit, 4])
        }
      }
    },
  )

  it('are those of each version of a released questionnaire', () => {
    const versions = catalogue.questionnaires
      .filter(({ id }) => id === 'exercices-crise')
      .map((questionnaire) => ({ questionnaire, programme: catalogue.programmeOf(questionnaire) }))
    const asked = { scope: 'D2', audience: 'ES' } as const
    expect(versions.length).toBeGreaterThan(1)
    expect(sayableOfScope(versions, asked, 10)).toEqual({ below: 50, from: 80 })
  })
})
