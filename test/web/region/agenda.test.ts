import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { system } from '#kernel'
import { fillRegister, grantAs, sampleStructures } from '../../support/data/directory.ts'
import { createAccount } from '../../support/product/accounts.ts'
import { openTestApp, type TestApp } from '../../support/product/app.ts'

const { tilleuls, glycines } = sampleStructures
const typed = {
  titre: 'Webinaire des copies',
  sorte: 'webinar',
  jour: '03/12/2099',
  debut: '9h30',
  fin: '12h',
  'pour-qui': 'Directions des ESMS',
  lien: 'https://visio.exemple.fr/x?a=1&b="2"',
  places: '1',
  visible: 'region',
  inscriptions: 'oui',
}

describe('the agenda of a region on the pages', () => {
  let test: TestApp
  let ars: string
  let director: string
  let neighbour: string
  let event: string
  beforeAll(async () => {
    test = await openTestApp()
    await fillRegister(test.app.contextFor(system, 'upkeep').storage)
    const as = async (role: 'region' | 'structure', structure: typeof tilleuls | typeof glycines) =>
      (await createAccount(test, { grants: [grantAs(role, structure)] })).cookie
    ars = await as('region', tilleuls)
    director = await as('structure', tilleuls)
    neighbour = await as('structure', glycines)
    const sent = await test.post(
      '/region/32/agenda/nouveau',
      { ...typed, lien: 'https://visio.exemple.fr/x' },
      { cookie: ars },
    )
    event = sent.headers.get('location')?.split('?')[0] ?? ''
  })
  afterAll(() => test?.close())

  const read = async (path: string, cookie = '') => (await test.request(path, { headers: { cookie } })).text()
  const register = (cookie: string, structure: string, what = 'inscription') =>
    test.post(`${event}/${what}`, { structure }, { cookie })

  it('keeps on screen what was typed when a field is faulty, with a link to each fault', async () => {
    const faulty = { ...typed, jour: '31/02/2099', fin: '', lien: 'javascript:alert(1)', places: 'beaucoup' }
    const answer = await test.post('/region/32/agenda/nouveau', faulty, { cookie: ars })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    for (const kept of ['31/02/2099', 'value="javascript:alert(1)"', 'value="beaucoup"']) expect(page).toContain(kept)
    for (const fault of ['#jour', '#fin', '#lien', '#places']) expect(page).toContain(`href="${fault}"`)
    expect(page).not.toContain('href="javascript:')
    expect(await read('/region/32/agenda', ars)).not.toContain('31/02/2099')
  })

  it('leads a visitor who follows the link of an event through the sign-in page, and tells an unknown event from none', async () => {
    const answer = await test.request(event)
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `/connexion?${new URLSearchParams({ suite: event })}`,
    ])
    const unknown = await test.request('/region/32/agenda/rien')
    expect([unknown.status, unknown.headers.get('location')?.startsWith('/connexion?')]).toEqual([303, true])
    expect((await test.request('/region/32/agenda/rien', { headers: { cookie: director } })).status).toBe(404)
    expect(await read('/region/32/agenda')).not.toContain('Webinaire des copies')
    expect((await test.request('/region/99/agenda')).status).toBe(404)
  })

  it('registers in one click, gives no place that is taken, and frees it again', async () => {
    expect(await read(event, director)).toContain('Inscrire EHPAD Les Tilleuls')
    expect(await read(`/structures/${tilleuls.finess}`, director)).toContain('Webinaire des copies')
    expect((await register(director, tilleuls.finess)).status).toBe(303)
    const late = await register(neighbour, glycines.finess)
    expect([late.status, await late.text()]).toEqual([422, expect.stringContaining('la dernière vient d’être prise')])
    expect(await read(event, neighbour)).toContain('toutes les places sont prises')
    expect(await read(`/structures/${tilleuls.finess}`, director)).toContain('Vous êtes inscrit')
    expect((await register(director, tilleuls.finess, 'desinscription')).status).toBe(303)
    expect((await register(neighbour, glycines.finess)).status).toBe(303)
  })

  it('says what an event was before it moved to those who knew it, and not to those who registered since', async () => {
    const before = 'Avant le changement'
    const seen = (cookie: string) => read(event, cookie).then((page) => page.includes(before))
    const moved = { ...typed, lien: 'https://visio.exemple.fr/x', places: '2', debut: '10h', revision: '1' }
    expect((await test.post(`${event}/modification`, moved, { cookie: ars })).status).toBe(303)
    expect([await seen(neighbour), await seen(director)]).toEqual([true, true])
    test.setNow(new Date('2026-11-22T09:05:00Z'))
    await register(director, tilleuls.finess)
    expect([await seen(neighbour), await seen(director)]).toEqual([true, false])
    await register(director, tilleuls.finess, 'desinscription')
    const back = { ...moved, places: '1', debut: '9h30', revision: '2' }
    expect((await test.post(`${event}/modification`, back, { cookie: ars })).status).toBe(303)
  })

  it('gives the region the list of those who come, as a page and as a file', async () => {
    expect(await read(`${event}/inscrits`, ars)).toContain('1\u00A0structure inscrite sur 1\u00A0place')
    const [head, ...lines] = (await read(`${event}/inscrits.csv`, ars)).trim().split('\r\n')
    expect(head).toMatch(/^"numero_finess"/)
    expect(lines.map((line) => line.split(';')[0])).toEqual([`"${glycines.finess}"`])
    expect((await test.request(`${event}/inscrits`, { headers: { cookie: director } })).status).toBe(404)
  })

  it('is subscribed to without account for public events, and with an address of the account for all of them', async () => {
    const file = await test.request('/region/32/agenda.ics')
    expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(await file.text()).not.toContain('Webinaire')
    const made = await test.post(
      '/compte/agendas/nouvelle-adresse',
      { agenda: 'agenda', objet: '32' },
      { cookie: director },
    )
    const address = /value="(https?:[^"]+)"/.exec(await made.text())?.[1] ?? ''
    expect(await read(new URL(address).pathname)).toContain('SUMMARY:Webinaire des copies')
  })

  it('shows the contacts that the region gave, and says which are to complete', async () => {
    const fields = { 'csirt-nom': 'CSIRT <b>', 'csirt-telephone': '03 00 00 00 00', 'csirt-source': '' }
    const at = '/region/32/contacts-de-crise'
    const faulty = await test.post(`${at}/modification`, fields, { cookie: ars })
    const page = await faulty.text()
    expect([faulty.status, page.includes('href="#csirt-source"'), page.includes('CSIRT &lt;b&gt;')]).toEqual([
      422,
      true,
      true,
    ])
    const whole = { ...fields, 'csirt-source': 'Son site' }
    expect((await test.post(`${at}/modification`, whole, { cookie: ars })).status).toBe(303)
    const shown = await read(at, director)
    expect(shown).toContain('href="tel:0300000000"')
    expect(shown.match(/<strong>à compléter<\/strong>/g)).toHaveLength(5)
  })
})
