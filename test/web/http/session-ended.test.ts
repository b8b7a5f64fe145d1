import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createServerApp } from '../../../src/server.ts'
import { fillRegister, grantAs, sampleStructures } from '../../support/data/directory.ts'
import { createAccount } from '../../support/product/accounts.ts'
import { formToken, openTestApp, origin, type TestApp } from '../../support/product/app.ts'
import { formIn } from '../../support/product/form.ts'
import { everyRoute } from '../../support/rights/route-table.ts'

const { tilleuls } = sampleStructures
const plan = `/structures/${tilleuls.finess}/plan/nouvelle-action`

let test: TestApp
let director = ''
let colleague = ''
let mark = ''
beforeAll(async () => {
  test = await openTestApp()
  await fillRegister(test.app.contextFor({ kind: 'operator' }, 'command').storage)
  const grants = [grantAs('structure', tilleuls)]
  director = (await createAccount(test, { grants })).cookie
  colleague = (await createAccount(test, { grants })).cookie
  const { envoi = '' } = formIn(await (await test.request(plan, { headers: { cookie: director } })).text(), plan)
  mark = envoi.split('.')[1] ?? ''
})
afterAll(() => test?.close())

const open = ['anyone', 'link', 'delegate', 'mailed', 'subscribed', 'single-use']
const ofAccounts = everyRoute.filter(({ method, who }) => method === 'POST' && !open.includes(who))
const typed = 'Réunir la cellule <SAISI-77>'

describe('a form sent when the browser has lost its cookies', () => {
  it('is given back with everything typed, at every address that takes an account', async () => {
    expect(ofAccounts.length).toBeGreaterThan(50)
    for (const { path } of ofAccounts) {
      const address = path.replaceAll(/:\w+/g, '590000001')
      const answer = await test.post(address, { envoi: `${formToken()}.${mark}`, texte: typed, jours: ['1', '2'] })
      const page = await answer.text()
      expect([path, answer.status]).toEqual([path, 403])
      expect(page).toContain('Réunir la cellule &lt;SAISI-77&gt;')
      const again = formIn(page, `${address}?renvoi=${mark}`)
      expect([path, Object.keys(again).sort()]).toEqual([path, ['envoi', 'jours', 'texte']])
      expect(answer.headers.getSetCookie()).toEqual([])
    }
  })

  it('is taken from the person who typed it, and from nobody else', async () => {
    const fields = {
      envoi: `${formToken()}.${mark}`,
      titre: 'Tester la restauration',
      fonction: 'Direction',
      echeance: '2027-01-31',
    }
    const again = formIn(await (await test.post(plan, fields)).text(), `${plan}?renvoi=${mark}`)
    const other = await test.post(`${plan}?renvoi=${mark}`, again, { cookie: colleague })
    expect([other.status, await other.text()]).toEqual([403, expect.stringContaining('avec un autre compte')])
    expect((await test.post(`${plan}?renvoi=${mark}`, again, { cookie: director })).status).toBe(303)
    const own = await test.request(`/structures/${tilleuls.finess}/plan`, { headers: { cookie: colleague } })
    expect((await own.text()).match(/Tester la restauration/g)).not.toBeNull()
  })

  it('is refused from a page shown to another account, also while both tabs are open', async () => {
    const sent = await test.post(plan, { envoi: `${formToken()}.${mark}`, titre: 'D’un autre' }, { cookie: colleague })
    expect([sent.status, (await sent.text()).includes('D’un autre')]).toEqual([403, false])
  })

  it('keeps the text of a form with a file, and asks for the file again', async () => {
    const body = new FormData()
    body.set('envoi', `${formToken()}.${mark}`)
    body.set('titre', 'Compte rendu SAISI-78')
    body.set('fichier', new File([new Uint8Array(3_000_000)], 'compte-rendu.pdf'))
    const address = `/structures/${tilleuls.finess}/exercices/x/pieces`
    const answer = await test.request(address, { method: 'POST', body, headers: { origin } })
    const page = await answer.text()
    expect([answer.status, answer.headers.get('location')]).toEqual([403, null])
    expect(formIn(page, `${address}?renvoi=${mark}`)).toMatchObject({ titre: 'Compte rendu SAISI-78' })
    expect(page).toMatch(/enctype="multipart\/form-data"[\s\S]*Fichier à choisir de nouveau[\s\S]*compte-rendu\.pdf/)
    expect(page.length).toBeLessThan(20_000)
  })

  it('never comes back with a password', async () => {
    const fields = { envoi: `${formToken()}.${mark}`, currentPassword: 'SECRET-79', nom: 'Pierre' }
    const page = await (await test.post('/compte/nom', fields)).text()
    expect(page).toContain('Se reconnecter')
    expect(page).not.toMatch(/SECRET-79|Pierre/)
  })

  it('leads to the sign-in when no account is known to have typed it', async () => {
    const answer = await test.post(plan, { titre: 'De personne' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/connexion'])
  })

  it('counts against the bytes that a network may send in a day', async () => {
    const server = createServerApp(test.app)
    const body = new URLSearchParams({ envoi: `${formToken()}.${mark}`, titre: typed })
    const incoming = { incoming: { socket: { remoteAddress: '192.0.2.7', remotePort: 1, remoteFamily: 'IPv4' } } }
    const headers = { origin, 'content-length': String(15 * 1024 * 1024) }
    const address = `${origin}/structures/${tilleuls.finess}/exercices/x/pieces`
    const pages: string[] = []
    for (let time = 0; time < 35; time += 1)
      pages.push(await (await server.request(address, { method: 'POST', body, headers }, incoming)).text())
    expect(pages[0]).toContain('SAISI-77')
    expect(pages.at(-1)).toContain('Trop de données ont été envoyées aujourd’hui')
  })
})
