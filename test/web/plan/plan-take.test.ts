import { expect, it } from 'vitest'
import type { RankedMeasure } from '#assessment'
import type { Action } from '#plan'
import { takeMeasure, takeMeasures } from '../../../src/web/diagnosis/result/plan-take.view.ts'
import { anAction } from '../../plan/an-action.ts'
import { aMeasure, aQuestionnaire } from '../../support/data/questionnaire-builder.ts'

const questionnaire = aQuestionnaire({ version: '1.1.0' })
const ranked = (id: string): RankedMeasure => ({
  measure: aMeasure({ id, title: `Mesure <${id}>` }),
  essential: false,
  lostWeight: 1,
  questions: [],
})
const takenFrom = (questionnaireVersion: string) =>
  anAction({ measure: { questionnaireId: questionnaire.id, questionnaireVersion, measureId: 'copier' } })
const beside = (actions: readonly Action[] = []) => ({
  questionnaire,
  actions,
  finess: '590000105',
  assessmentId: 'r1',
})

it('offers to add a measure of a result, in the version of that result', async () => {
  const form = String(await takeMeasure(ranked('copier'), beside()))
  expect(form).toContain('action="/structures/590000105/plan/mesures"')
  expect(form).toContain('name="version" value="1.1.0"')
  expect(form).toContain('name="mesure" value="copier"')
  expect(form).toContain('Mesure &lt;copier&gt;')
})

it('leads to the action instead when an earlier version called for the same measure', async () => {
  const link = String(await takeMeasure(ranked('copier'), beside([takenFrom('1.0.0')])))
  expect(link).toContain('href="/structures/590000105/plan/a1"')
  expect(link).not.toContain('<form')
})

it('offers to add all remaining measures at once, then leads to the plan', async () => {
  const all = [ranked('copier'), ranked('b'), ranked('c')]
  const form = String(await takeMeasures(all, beside([takenFrom('1.0.0')])))
  expect([...form.matchAll(/name="mesure" value="(\w+)"/g)].map((match) => match[1])).toEqual(['b', 'c'])
  expect(form).toContain('Ajouter ces 2 mesures')
  expect(String(await takeMeasures(all.slice(0, 2), beside([takenFrom('1.0.0')])))).toContain('Ajouter cette mesure')
  const over = String(await takeMeasures(all.slice(0, 1), beside([takenFrom('1.0.0')])))
  expect(over).toContain('href="/structures/590000105/plan"')
  expect(over).not.toContain('<form')
})
