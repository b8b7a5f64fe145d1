import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { system } from '#kernel'
import { fillRegister, grantAs, sampleStructures } from '../../support/data/directory.ts'
import { createAccount } from '../../support/product/accounts.ts'
import { openTestApp, type TestApp } from '../../support/product/app.ts'

const { tilleuls } = sampleStructures
const at = `/structures/${tilleuls.finess}/sensibilisation`

describe('the sessions of awareness on the pages', () => {
  let test: TestApp
  let director: string
  let ars: string
  beforeAll(async () => {
    test = await openTestApp()
    await fillRegister(test.app.contextFor(system, 'upkeep').storage)
    director = (await createAccount(test, { grants: [grantAs('structure', tilleuls)] })).cookie
    ars = (await createAccount(test, { grants: [grantAs('region', tilleuls)] })).cookie
  })
  afterAll(() => test?.close())

  const read = async (path: string, cookie: string) => (await test.request(path, { headers: { cookie } })).text()
  const post = (path: string, fields: Record<string, string>) => test.post(path, fields, { cookie: director })

  it('keep on screen what was typed when a field is faulty, with a link to each fault', async () => {
    const answer = await post(`${at}/nouvelle`, {
      forme: 'session',
      titre: 'Jeu <b>',
      jour: '31/02/2026',
      personnes: 'x',
    })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    for (const kept of ['Jeu &lt;b&gt;', '31/02/2026', 'value="x"']) expect(page).toContain(kept)
    for (const fault of ['#jour', '#public', '#personnes']) expect(page).toContain(`href="${fault}"`)
    expect(await read(at, director)).toContain('Rien n’est encore noté')
  })

  it('are read by the structure and by its region, which takes them as a file', async () => {
    const typed = { forme: 'session', titre: '=Jeu', jour: '10/03/2026', public: 'care', personnes: '' }
    const sent = await post(`${at}/nouvelle`, typed)
    expect(await read(sent.headers.get('location') ?? '', director)).toContain('La séance est enregistrée')
    const page = await read('/region/32/sensibilisation', ars)
    expect(page).toContain('1\u00A0structure a noté une séance ou une campagne, sur 3')
    expect(page).toContain('Personne n’a compté les participants')
    const rows = (await read('/region/32/sensibilisation/seances.csv', ars)).split('\r\n')
    expect(rows[0]).toMatch(/^"numero_finess"/)
    // What a spreadsheet would execute is text; what nobody counted is not available, and no zero.
    expect(rows[1]).toContain('"\'=Jeu"')
    expect(rows[1]).toMatch(/"\[x\]"$/)
  })

  it('that a colleague changed meanwhile are shown again before they are written over', async () => {
    const form = /sensibilisation\/[\w-]{36}/.exec(await read(at, director))?.[0] ?? ''
    const typed = { forme: 'session', titre: 'Jeu', jour: '10/03/2026', public: 'care', personnes: '12', revision: '1' }
    const one = `/structures/${tilleuls.finess}/${form}`
    expect((await post(one, typed)).status).toBe(303)
    const late = await post(one, { ...typed, personnes: '13' })
    expect([late.status, (await late.text()).includes('Quelqu’un a modifié cette séance')]).toEqual([422, true])
    expect((await post(`${one}/suppression`, {})).status).toBe(303)
    expect(await read(at, director)).not.toContain('12\u00A0personnes')
  })
})
