import { describe, expect, it } from 'vitest'
import { issueLine } from '#messages'
import { loadTemplates } from '#regional-plan'
import { readContent } from '../../src/content/files.ts'
import { copyTemplate } from '../../src/regional-plan/templates/copied-plan.ts'
import { checkTemplates } from '../../src/regional-plan/templates/template-content.ts'

const folder = 'regional-plans'
const now = new Date('2026-11-22T09:00:00Z')

describe('the models of regional plans', async () => {
  const catalogue = await loadTemplates(folder)

  it('have no fault, drafts included', async () => {
    const { issues } = checkTemplates(await readContent(folder))
    expect(issues.map((issue) => `${issue.values?.file}:${issue.values?.line} ${issueLine(issue)}`)).toEqual([])
  })

  it('hold the axes and actions that their sources print', () => {
    const counts = catalogue.list().map(({ id, axes }) => [id, axes.map(({ actions }) => actions.length)])
    expect(counts).toEqual([
      ['guide-2021', [1]],
      ['hauts-de-france-2022', [5, 5, 7, 3]],
      ['normandie-2024', [4, 5]],
    ])
  })

  it('say which placing is ours: Hauts-de-France printed its axes and its actions, not which goes under which', () => {
    const placings = (id: string) => [
      ...new Set(catalogue.get(id, '1.0.0').axes.flatMap(({ actions }) => actions.map(({ placing }) => placing))),
    ]
    expect(placings('hauts-de-france-2022')).toEqual(['ours'])
    expect(placings('normandie-2024')).toEqual(['printed'])
    expect(placings('guide-2021')).toEqual(['printed'])
  })

  it('leave to the region who, when, how much and how far', () => {
    const model = catalogue.get('hauts-de-france-2022', '1.0.0')
    const { axes, actions } = copyTemplate(model, { axes: [], actionCount: 0, region: '32', now })
    expect(axes.map(({ title, position }) => [position, title])).toEqual([
      [1, 'Sensibilisation'],
      [2, 'Animation territoriale'],
      [3, 'Appui aux structures'],
      [4, 'Contrôle'],
    ])
    for (const action of actions)
      expect(action).toMatchObject({ lead: '', startsOn: null, endsOn: null, progressPercent: null, budgetEuros: null })
    expect(actions.map(({ position }) => position)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    expect(actions.find(({ kind }) => kind === 'control')?.stages).toHaveLength(4)
  })

  it('bring an axis once, even renamed since', () => {
    const model = catalogue.get('normandie-2024', '1.0.0')
    const [es] = copyTemplate(model, { axes: [], actionCount: 0, region: '28', now }).axes
    if (!es) throw new Error('no axis')
    const again = copyTemplate(model, { axes: [{ ...es, title: 'Hôpitaux' }], actionCount: 4, region: '28', now })
    expect(again.axes.map(({ title, position }) => [position, title])).toEqual([
      [2, 'Établissements médico-sociaux (ESMS)'],
    ])
    expect(again.actions.map(({ position }) => position)).toEqual([5, 6, 7, 8, 9])
  })
})
