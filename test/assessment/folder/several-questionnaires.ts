import fc from 'fast-check'
import { type AnswerSet, type Diagnosis, diagnose } from '#assessment'
import type { Audience, Questionnaire } from '#questionnaires'
import { answersTo, audience, questionnaires } from '../../support/data/arbitraries.ts'
import { programme } from '../../support/data/content.ts'

/* Random structures that were offered several questionnaires and answered some, wholly or in part. */

export interface OfferedCase {
  readonly questionnaire: Questionnaire
  readonly answers: AnswerSet
}

export interface SeveralCase {
  readonly audience: Audience
  /** In the order of their ids, as the catalogue offers them. */
  readonly cases: readonly OfferedCase[]
}

const subjects = [...programme.axes, ...programme.domains].map(({ id }) => id)
const subject = fc.constantFrom(...subjects)

/** A questionnaire on any axes and domains of the programme, with answers, or with none. */
const offeredCase: fc.Arbitrary<OfferedCase> = fc
  .tuple(questionnaires, subject, subject)
  .map(([questionnaire, first, second]) => ({
    ...questionnaire,
    themes: questionnaire.themes.map((theme, place) => ({ ...theme, domain: place === 0 ? first : second })),
  }))
  .chain((questionnaire) =>
    fc.record({
      questionnaire: fc.constant(questionnaire),
      answers: fc.oneof(
        { weight: 3, arbitrary: answersTo(questionnaire) },
        { weight: 1, arbitrary: fc.constant(new Map()) },
      ),
    }),
  )

export const several: fc.Arbitrary<SeveralCase> = fc
  .record({ audience, cases: fc.array(offeredCase, { minLength: 1, maxLength: 4 }) })
  .map(({ audience: kind, cases }) => ({
    audience: kind,
    cases: cases.map(({ questionnaire, answers }, place) => ({
      questionnaire: { ...questionnaire, id: `alea-${place}` },
      answers,
    })),
  }))

export function diagnosesOf({ audience: kind, cases }: SeveralCase): Diagnosis[] {
  return cases.map(({ questionnaire, answers }) => diagnose(questionnaire, programme, answers, kind))
}
