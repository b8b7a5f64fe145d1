import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { system } from '#kernel'
import { deliverMailings } from '#mailing'
import { fillRegister, grantAs, sampleStructures } from '../../support/data/directory.ts'
import { createAccount, secretMailedTo } from '../../support/product/accounts.ts'
import { openTestApp, type TestApp } from '../../support/product/app.ts'
import { composers } from '../../support/use-cases/mailing.ts'

const { tilleuls } = sampleStructures
const written = {
  titre: 'Faille des passerelles',
  gravite: 'critical',
  source: 'CERT de test',
  concerne: 'Passerelles Exemple',
  conseil: 'Installez la version 3.\nPuis redémarrez.',
  echeance: '31/12/2027',
}

describe('alerts on the pages', () => {
  let test: TestApp
  let ars: string
  let director: string
  let alert: string
  let secret: string
  beforeAll(async () => {
    test = await openTestApp()
    await fillRegister(test.app.contextFor(system, 'upkeep').storage)
    const account = (email: string, role: 'region' | 'structure') =>
      createAccount(test, { email, grants: [grantAs(role, tilleuls)] })
    ars = (await account('ars@exemple.fr', 'region')).cookie
    director = (await account('directrice@exemple.fr', 'structure')).cookie
  })
  afterAll(() => test?.close())

  const read = async (path: string, cookie = '') => (await test.request(path, { headers: { cookie } })).text()

  it('keep on screen what was typed when a field is faulty, and write nothing', async () => {
    const sent = { ...written, echeance: '31/02/2027', structures: '123 <b>' }
    const answer = await test.post('/region/32/alertes/nouvelle', sent, { cookie: ars })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('31/02/2027')
    expect(page).toContain('Installez la version 3.\nPuis redémarrez.')
    expect(page).toContain('123 &lt;b&gt;')
    expect(await read('/region/32/alertes', ars)).toContain('Aucune alerte')
  })

  it('name each empty field of the form by its label, in the order of the page', async () => {
    const page = await (await test.post('/region/32/alertes/nouvelle', {}, { cookie: ars })).text()
    const lines = [...(page.split('</ul></section>')[0] ?? '').matchAll(/<li><a href="#[\w-]+">(.*?)<\/a>/g)]
    const words = lines.map(([, line]) => line)
    expect(words.length).toBeGreaterThan(4)
    expect(new Set(words).size).toBe(words.length)
    expect(words[0]).toContain('&nbsp;: ')
  })

  it('are read again before they leave, and say to how many people', async () => {
    const answer = await test.post('/region/32/alertes/nouvelle', written, { cookie: ars })
    const at = answer.headers.get('location')?.split('?')[0] ?? ''
    alert = at.split('/').at(-1) ?? ''
    const page = await read(at, ars)
    expect(page).toContain('1\u00A0personne recevra')
    expect(page).toContain('Objet&nbsp;: Alerte grave cyber\u00A0: Faille des passerelles')
    const [, revision = ''] = /name="revision" value="(\d+)"/.exec(page) ?? []
    await test.post(`${at}/envoi`, { revision }, { cookie: ars })
    expect(await read(at, ars)).toContain('1\u00A0message en attente')
    await deliverMailings(test.app.contextFor(system, 'upkeep'), composers)
    secret = await secretMailedTo(test, 'directrice@exemple.fr', '/alerte/')
    expect(await read(at, ars)).toContain('1\u00A0message parti')
  })

  it('wait on the home of the structure, and are answered in one click', async () => {
    expect(await read(`/structures/${tilleuls.finess}`, director)).toContain('attend 1\u00A0réponse')
    expect(await read('/alertes', director)).toMatch(
      /<h2>Votre réponse est attendue<\/h2>\s*<details[^>]*><summary><h3>/,
    )
    const answer = { reponse: 'concernee', structure: tilleuls.finess }
    const done = await test.post(`/alertes/${alert}`, answer, { cookie: director })
    expect(await read(done.headers.get('location') ?? '', director)).toContain('Votre réponse est enregistrée')
    expect(await read(`/region/32/alertes/${alert}?liste=concernees`, ars)).toContain(tilleuls.name)
    expect(await read(`/structures/${tilleuls.finess}`, director)).not.toContain('attend 1')
  })

  it('are answered by the link of the mail: opening it says nothing, pressing a button does', async () => {
    expect(await read(`/alerte/${secret}`)).toContain('Concernée')
    await test.post(`/alerte/${secret}`, { reponse: 'fait', structure: tilleuls.finess })
    expect(await read(`/region/32/alertes/${alert}?liste=faites`, ars)).toContain(tilleuls.name)
    const nothing = await test.post(`/alerte/${secret}`, { reponse: 'fait' })
    const refusal = await nothing.text()
    expect([nothing.status, refusal]).toEqual([422, expect.stringContaining('cochez au moins une')])
    expect(refusal).toContain(`href="/alerte/${secret}"`)
  })

  it('leave as a file whose first column is the FINESS number', async () => {
    const file = await read(`/region/32/alertes/${alert}/reponses.csv`, ars)
    expect(file.split('\r\n')[0]).toMatch(/^"numero_finess";/)
    expect(file).toContain(`"${tilleuls.finess}"`)
  })

  it('are refused with one click by a mail program, which sends from nowhere, holds no cookie and follows no redirect', async () => {
    const oneClick = { 'List-Unsubscribe': 'One-Click' }
    const parts = new FormData()
    parts.set('List-Unsubscribe', 'One-Click')
    for (const body of [new URLSearchParams(oneClick), parts]) {
      const headers = { origin: 'https://mail.exemple' }
      const sent = await test.request(`/courriels/${secret}`, { method: 'POST', body, headers })
      expect(sent.status).toBe(200)
      expect(await read(`/courriels/${secret}`)).toContain('ne reçoit plus ces messages')
      await test.post(`/courriels/${secret}`, { geste: 'recevoir' })
      expect(await read(`/courriels/${secret}`)).toContain('reçoit les alertes')
    }
  })
})
