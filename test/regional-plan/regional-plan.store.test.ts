import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  loadTemplates,
  openRegionalAction,
  openRegionalPlan,
  removeRegionalAxis,
  saveRegionalAction,
  saveRegionalAxis,
  startRegionalPlan,
} from '#regional-plan'
import { catalogue } from '../support/data/content.ts'
import { accountAs, hautsDeFrance, sampleStructures } from '../support/data/directory.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../support/storage/storage.ts'
import { contextOn } from '../support/use-cases/context.ts'

const { tilleuls } = sampleStructures
const region = hautsDeFrance
const ars = accountAs('region', tilleuls)

describe.skipIf(!storageAvailable)('the cyber plan of a region', () => {
  let test: TestStorage
  beforeAll(async () => {
    test = await openTestStorage()
  })
  afterAll(() => test?.close())

  const as = (actor = ars) => ({
    ...contextOn(test.storage, actor),
    catalogue,
    planTemplateFolder: 'regional-plans',
    planTemplates: () => loadTemplates('regional-plans'),
  })
  const open = () => openRegionalPlan(as(), { region })
  const typed = { title: 'Forum régional', state: 'planned', lead: 'ARS' }
  const axis = async () => (await saveRegionalAxis(as(), { region, title: 'Sensibilisation' })).id

  it('begins with a model, and takes each axis of it once', async () => {
    const model = { region, template: 'guide-2021', version: '1.0.0' }
    await expect(startRegionalPlan(as(), model)).resolves.toMatchObject({ axes: 1, actions: 1 })
    await expect(startRegionalPlan(as(), model)).rejects.toMatchObject({ code: 'regional-plan-template-empty' })
    const { axes } = await open()
    expect(axes.map(({ axis: { title }, actions }) => [title, actions.map(({ placing }) => placing)])).toEqual([
      ['Contribuer à la cybersécurité', ['printed']],
    ])
  })

  it('keeps every change of an action, with what stood before', async () => {
    const axisId = await axis()
    const { action } = await saveRegionalAction(as(), { region, axisId, ...typed })
    const change = { region, actionId: action.id, axisId, ...typed }
    await saveRegionalAction(as(), { ...change, revision: 1, state: 'ongoing', progress: '40' })
    await saveRegionalAction(as(), { ...change, revision: 2, state: 'done', progress: '40' })
    const { changes } = await openRegionalAction(as(), { region, actionId: action.id })
    expect(changes.map(({ fields }) => fields)).toEqual([
      [{ field: 'state', before: 'ongoing', after: 'done' }],
      [
        { field: 'state', before: 'planned', after: 'ongoing' },
        { field: 'progressPercent', before: null, after: 40 },
      ],
      [],
    ])
  })

  it('never lets a colleague overwrite what they have not read', async () => {
    const axisId = await axis()
    const { action } = await saveRegionalAction(as(), { region, axisId, ...typed })
    const change = { region, actionId: action.id, axisId, ...typed, revision: 1 }
    expect((await saveRegionalAction(as(), { ...change, budget: '500' })).outcome).toBe('saved')
    expect((await saveRegionalAction(as(), { ...change, budget: '900' })).outcome).toBe('outdated')
    expect((await saveRegionalAction(as(), { ...change, budget: '500', revision: 2 })).outcome).toBe('unchanged')
    const { action: kept, changes } = await openRegionalAction(as(), { region, actionId: action.id })
    expect([kept.budgetEuros, changes.length]).toEqual([500, 2])
  })

  it('keeps an axis that holds actions, and lets an empty one go', async () => {
    const [used, empty] = [await axis(), await axis()]
    await saveRegionalAction(as(), { region, axisId: used, ...typed })
    await expect(removeRegionalAxis(as(), { region, axisId: used })).rejects.toMatchObject({
      code: 'regional-axis-in-use',
    })
    await removeRegionalAxis(as(), { region, axisId: empty })
    expect((await open()).axes.map((each) => each.axis.id)).not.toContain(empty)
  })

  it('is written by the people of the region alone, and read by its animators', async () => {
    const animator = as(accountAs('territory', tilleuls))
    expect((await openRegionalPlan(animator, { region })).canEdit).toBe(false)
    await expect(saveRegionalAxis(animator, { region, title: 'Autre' })).rejects.toMatchObject({ kind: 'not-found' })
    await expect(openRegionalPlan(as(), { region: '28' })).rejects.toMatchObject({ kind: 'not-found' })
  })

  it('refuses an axis of another region', async () => {
    const axisId = await axis()
    const elsewhere = { ...ars, grants: ars.kind === 'account' ? ars.grants.map((g) => ({ ...g, region: '28' })) : [] }
    const saving = saveRegionalAction(as(elsewhere as typeof ars), { region: '28', axisId, ...typed })
    await expect(saving).rejects.toMatchObject({ issues: [{ path: 'axisId', code: 'regional-action-axis-missing' }] })
  })
})
