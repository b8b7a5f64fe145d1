import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type AnswerSet, diagnose } from '#assessment'
import { answersTo, audience } from '../support/data/arbitraries.ts'
import { catalogue, contentFile, programme } from '../support/data/content.ts'
import { recompute } from './independent-score.ts'

describe.each(catalogue.questionnaires.map(({ id, version }) => ({ id, version })))(
  '$id $version',
  ({ id, version }) => {
    const questionnaire = catalogue.get(id, version)
    const yaml = parse(contentFile(`${id}/${version}.yaml`))

    it('has the score that an independent reading of the file and the answers gives, to the last digit', () => {
      fc.assert(
        fc.property(answersTo(questionnaire), audience, (answers, kind) => {
          const { overall } = diagnose(questionnaire, programme, answers, kind)
          const again = recompute(yaml, plain(answers), kind)
          if (again === 'none' || !overall.scored) {
            expect([again, overall.scored]).toEqual(['none', false])
            return
          }
          expect(overall.floor).toBe(Number(again.floor))
          expect(overall.ceiling).toBe(Number(again.ceiling))
          expect(overall.completeness).toBe(Number(again.completeness))
          expect(overall.level).toBe(again.level)
        }),
        { numRuns: 500 },
      )
    })
  },
)

function plain(answers: AnswerSet): Record<string, unknown> {
  return Object.fromEntries([...answers].map(([id, answer]) => [id, answer.value]))
}
