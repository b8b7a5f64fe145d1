import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveTerritory } from '#directory'
import { operator } from '#kernel'
import { createServerApp } from '../../../src/server.ts'
import { sampleStructures } from '../../support/data/directory.ts'
import { mailsTo } from '../../support/product/accounts.ts'
import { administrationOf } from '../../support/product/administration.ts'
import { formToken, openTestApp, origin, type TestApp } from '../../support/product/app.ts'
import { formIn } from '../../support/product/form.ts'
import { auditRowsOf } from '../../support/use-cases/audit.ts'

const { tilleuls } = sampleStructures
/** The fields of an action besides its title. */
const action = { fonction: '', echeance: '2027-05-05', precisions: '' }
const structure = `/structures/${tilleuls.finess}`

let test: TestApp
let pages: Awaited<ReturnType<typeof administrationOf>>
let cookies: Record<'admin' | 'director' | 'visitor', string>
beforeAll(async () => {
  test = await openTestApp()
  pages = await administrationOf(test)
  cookies = { admin: pages.admin.cookie, director: (await pages.make('structure')).cookie, visitor: '' }
})
afterAll(() => test?.close())

type Who = keyof typeof cookies

/** Opens a page, fills in its form, and clicks twice: two equal requests leave together. */
async function clickTwice(who: Who, page: string, typed: Record<string, string>, action = page) {
  const shown = await (await test.request(page, { headers: { cookie: cookies[who] } })).text()
  const fields = { ...formIn(shown, action), ...typed }
  const click = () => test.post(action, fields, { cookie: cookies[who] })
  const answers = await Promise.all([click(), click()])
  return answers.map(({ status, headers }) => `${status} ${headers.get('location')}`)
}

/** How many rows of the log have an action. */
async function told(action: string): Promise<number> {
  return (await auditRowsOf(test.app)).filter((row) => row.action === action && row.outcome === 'done').length
}

describe('a double click', () => {
  const forms: [string, Who, string, Record<string, string>, string][] = [
    [
      'invitation',
      'admin',
      `/administration/invitations/nouvelle?role=structure&perimetre=${tilleuls.finess}`,
      { mail: 'double@exemple.fr' },
      'identity.invite',
    ],
    [
      'action of the plan',
      'director',
      `${structure}/plan/nouvelle-action`,
      { ...action, titre: 'Deux clics' },
      'plan.add-action',
    ],
    [
      'referent',
      'director',
      `${structure}/referents/referent-ssi`,
      { designation: 'held', nom: 'Camille Roussel', courriel: 'ssi@laon.example', telephone: '0323000000' },
      'directory.name-referent',
    ],
    ['territory', 'admin', '/administration/territoires/32', { nom: 'Aisne nord' }, 'directory.save-territory'],
    [
      'open diagnosis',
      'visitor',
      '/diagnostic',
      { questionnaire: 'sauvegardes', type: 'ESMS', nom: 'Les Tilleuls' },
      'assessment.start',
    ],
  ]
  it.each(forms)('makes one %s, and both clicks lead to it', async (_, who, page, typed, made) => {
    const before = await told(made)
    const [first, second] = await clickTwice(who, page, typed, page.split('?')[0])
    expect(first).toMatch(/^303 \//)
    expect(second).toBe(first)
    expect((await told(made)) - before).toBe(1)
  })

  it('sends one mail for one invitation', async () => {
    expect(await mailsTo(test, 'double@exemple.fr')).toHaveLength(1)
  })

  it('delegates a theme once: both clicks show one link', async () => {
    const asked = { questionnaire: 'diagnostic-initial' }
    const answer = await test.post(`${structure}/questionnaires`, asked, { cookie: cookies.director })
    const base = answer.headers.get('location')?.match(/^.*\/questionnaires\/[^/]+/)?.[0]
    const page = `${base}/delegations`
    const shown = await (await test.request(page, { headers: { cookie: cookies.director } })).text()
    const fields = { ...formIn(shown, page), theme: 'gouvernance', collegue: 'DSI' }
    const click = async () => (await test.post(page, fields, { cookie: cookies.director })).text()
    const [first, second] = await Promise.all([click(), click()])
    expect(first?.match(/\/delegation\/[\w-]{43}/)?.[0]).toBeTruthy()
    expect(second).toBe(first)
    expect(await told('assessment.delegate-theme')).toBe(1)
  })

  it('opens one account with one session, where an invitation is accepted', async () => {
    const link = (await mailsTo(test, 'double@exemple.fr'))[0]?.text?.match(/\/invitation\/[\w-]{43}/)?.[0] ?? ''
    const page = await (await test.request(link)).text()
    const before = await told('identity.sign-in')
    const password = 'huit renards sous la neige'
    const fields = { ...formIn(page, link), password, repeated: password }
    const answers = await Promise.all([test.post(link, fields), test.post(link, fields)])
    expect(answers.map(({ status, headers }) => [status, headers.get('location')])).toEqual([
      [303, '/accueil'],
      [303, '/accueil'],
    ])
    const [first, second] = answers.map(({ headers }) => headers.getSetCookie())
    expect(second).toEqual(first)
    const cookie = first?.map((line) => line.split(';')[0]).join('; ') ?? ''
    expect((await test.request('/accueil', { headers: { cookie } })).status).not.toBe(404)
    expect((await told('identity.sign-in')) - before).toBe(1)
  })

  it('without a token, from a program, makes one action when both requests leave together', async () => {
    const before = await told('plan.add-action')
    const body = 'titre=Sans+jeton&fonction=&echeance=2027-05-05&precisions='
    const headers = { cookie: cookies.director, origin, 'content-type': 'application/x-www-form-urlencoded' }
    const post = () => test.request(`${structure}/plan/nouvelle-action`, { method: 'POST', body, headers })
    const answers = await Promise.all([post(), post()])
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect((await told('plan.add-action')) - before).toBe(1)
  })

  it('on another process of the server is told that the form was already sent', async () => {
    const before = await told('plan.add-action')
    const other = createServerApp(test.app)
    const body = new URLSearchParams({ ...action, envoi: formToken(), titre: 'Deux serveurs' })
    const path = new URL(`${structure}/plan/nouvelle-action`, origin).href
    const headers = { cookie: cookies.director, origin }
    const answers = await Promise.all([
      test.request(`${structure}/plan/nouvelle-action`, { method: 'POST', body, headers }),
      other.request(path, { method: 'POST', body, headers }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
    const refused = await answers.find(({ status }) => status === 422)?.text()
    expect(refused).toContain('déjà été envoyé')
    expect((await told('plan.add-action')) - before).toBe(1)
  })

  it('counts as two forms when the page was shown again or the text differs', async () => {
    const before = await told('plan.add-action')
    const path = `${structure}/plan/nouvelle-action`
    const send = (envoi: string, titre: string) =>
      test.post(path, { ...action, envoi, titre }, { cookie: cookies.director })
    const [one, two] = [formToken(), formToken()]
    await send(one, 'Première')
    await send(two, 'Première')
    await send(two, 'Seconde')
    expect((await told('plan.add-action')) - before).toBe(3)
  })

  it('on a form that is refused shows its faults twice, and the form can be sent again', async () => {
    const path = `${structure}/plan/nouvelle-action`
    const envoi = formToken()
    const send = (titre: string) => test.post(path, { ...action, envoi, titre }, { cookie: cookies.director })
    const answers = await Promise.all([send(''), send('')])
    expect(answers.map(({ status }) => status)).toEqual([422, 422])
    expect((await send('Enfin nommée')).status).toBe(303)
  })

  it('never gets the response to another account', async () => {
    const operatorContext = test.app.contextFor(operator, 'command')
    const { id } = await saveTerritory(operatorContext, { region: '28', name: 'Caux' })
    const other = (await pages.make('structure')).cookie
    const envoi = formToken()
    const removal = `/administration/territoires/28/territoire/${id}/suppression`
    expect((await test.post(removal, { envoi }, { cookie: cookies.admin })).status).toBe(303)
    expect((await test.post(removal, { envoi }, { cookie: cookies.admin })).status).toBe(303)
    expect((await test.post(removal, { envoi }, { cookie: other })).status).toBe(404)
  })
})
