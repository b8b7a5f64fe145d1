import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveTerritory } from '#directory'
import { operator, system } from '#kernel'
import { fillRegister, grantAs, sampleStructures } from '../../support/data/directory.ts'
import { createAccount } from '../../support/product/accounts.ts'
import { openTestApp, type TestApp } from '../../support/product/app.ts'

const { tilleuls } = sampleStructures

describe('the cyber plan of a region on the pages', () => {
  let test: TestApp
  let ars: string
  let animator: string
  beforeAll(async () => {
    test = await openTestApp()
    await fillRegister(test.app.contextFor(system, 'upkeep').storage)
    ars = (await createAccount(test, { email: 'ars@exemple.fr', grants: [grantAs('region', tilleuls)] })).cookie
    const { id } = await saveTerritory(test.app.contextFor(operator, 'command'), { region: '32', name: 'Sud' })
    const grants = [grantAs('territory', tilleuls, id)]
    animator = (await createAccount(test, { email: 'animatrice@exemple.fr', grants })).cookie
  })
  afterAll(() => test?.close())

  const read = async (path: string, cookie: string) => (await test.request(path, { headers: { cookie } })).text()
  const post = (path: string, fields: Record<string, string>) => test.post(path, fields, { cookie: ars })

  it('begins with a model, says what is to complete, and whose placing it is', async () => {
    const sent = await post('/region/32/plan/modele', { modele: 'hauts-de-france-2022', version: '1.0.0' })
    const page = await read(sent.headers.get('location') ?? '', ars)
    expect(page).toContain('20\u00A0actions reprises')
    expect(page).toContain('à compléter')
    expect(page).toContain('le rangement est celui de Cap CaRE')
    expect(page).toContain('Référent SSI désigné')
  })

  it('keeps on screen what was typed when a field is faulty, and writes nothing', async () => {
    const typed = { titre: 'Bac à sable <b>', pilote: 'jeanne@ars.fr', fin: '31/02/2027', etat: 'planned' }
    const answer = await post('/region/32/plan/nouvelle-action', typed)
    const page = await answer.text()
    expect(answer.status).toBe(422)
    for (const kept of ['Bac à sable &lt;b&gt;', 'jeanne@ars.fr', '31/02/2027']) expect(page).toContain(kept)
    for (const fault of ['#axe', '#pilote', '#fin']) expect(page).toContain(`href="${fault}"`)
    expect(await read('/region/32/plan', ars)).not.toContain('Bac à sable')
  })

  it('draws dated actions, and shows in the history what stood before', async () => {
    const form = await read('/region/32/plan/nouvelle-action', ars)
    const [, axe = ''] = /<option value="([^"]+)"[^>]*>Contrôle/.exec(form) ?? []
    const typed = {
      axe,
      titre: 'Audit des SI',
      etat: 'ongoing',
      debut: '01/03/2026',
      fin: '30/06/2099',
      avancement: '40',
    }
    const sent = await post('/region/32/plan/nouvelle-action', typed)
    const at = sent.headers.get('location')?.split('?')[0] ?? ''
    await post(`${at}/modification`, { ...typed, avancement: '60', revision: '1' })
    expect(await read(at, ars)).toContain('Avancement&nbsp;: 40\u00A0% → 60\u00A0%')
    const plan = await read('/region/32/plan', ars)
    expect(plan).toContain('<title>Calendrier de l’axe «\u00A0Contrôle\u00A0»</title>')
    expect(plan).toContain('60\u00A0%')
    const late = await post(`${at}/modification`, { ...typed, revision: '1' })
    expect([late.status, await late.text()]).toEqual([422, expect.stringContaining('entre-temps')])
  })

  it('is read by an animator, who is offered nothing to write', async () => {
    const page = await read('/region/32/plan', animator)
    expect(page).toContain('Audit des SI')
    expect(page).not.toContain('/region/32/plan/axes')
    expect((await test.request('/region/32/plan/axes', { headers: { cookie: animator } })).status).toBe(404)
  })

  it('leaves as a file that says what is to complete', async () => {
    const file = await read('/region/32/plan/plan.csv', ars)
    expect(file.split('\r\n')).toHaveLength(23)
    expect(file).toContain('"Audit des SI"')
    expect(file).toContain('"à compléter"')
  })
})
