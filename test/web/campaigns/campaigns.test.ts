import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { system } from '#kernel'
import { fillRegister, grantAs, sampleStructures } from '../../support/data/directory.ts'
import { createAccount } from '../../support/product/accounts.ts'
import { openTestApp, type TestApp } from '../../support/product/app.ts'
import { fieldsIn, formIn } from '../../support/product/form.ts'

const { tilleuls, glycines } = sampleStructures
const written = {
  titre: 'Exercice accompagné',
  demande: 'exercise',
  message: 'Merci de choisir un créneau.',
  intermediaire: '01/12/2026',
  final: '31/12/2026',
  kit: 'rancongiciel-nuit-ehpad',
  prestataire: 'GRADeS Exemple',
  creneaux: '12/12/2026 14:00 1\n13/12/2026 9:00 2',
  courrier: 'Bonjour {{structure}}, {{creneau}}. <b>',
  type: 'ESMS',
}

describe('a campaign for an exercise, on the pages', () => {
  let test: TestApp
  let at: string
  const cookies: Record<'ars' | 'tilleuls' | 'glycines', string> = { ars: '', tilleuls: '', glycines: '' }
  beforeAll(async () => {
    test = await openTestApp()
    await fillRegister(test.app.contextFor(system, 'upkeep').storage)
    cookies.ars = (await createAccount(test, { grants: [grantAs('region', tilleuls)] })).cookie
    cookies.tilleuls = (await createAccount(test, { grants: [grantAs('structure', tilleuls)] })).cookie
    cookies.glycines = (await createAccount(test, { grants: [grantAs('structure', glycines)] })).cookie
  })
  afterAll(() => test?.close())

  const read = async (path: string, who: keyof typeof cookies) =>
    (await test.request(path, { headers: { cookie: cookies[who] } })).text()
  const own = (who: 'tilleuls' | 'glycines') =>
    `/structures/${sampleStructures[who].finess}/campagnes/${at.split('/').at(-1)}`
  const pick = (who: 'tilleuls' | 'glycines', creneau: string) =>
    test.post(`${own(who)}/creneau`, { creneau }, { cookie: cookies[who] })

  it('keeps on screen what was typed when lines are faulty, and says which', async () => {
    const sent = { ...written, creneaux: '12/12/2026 14:00\n01/01/2020 9:00 2', courrier: '{{directrice}}' }
    const answer = await test.post('/region/32/campagnes/nouvelle', sent, { cookie: cookies.ars })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('Ligne 1')
    expect(page).toContain('Ligne 2')
    expect(page).toContain('12/12/2026 14:00\n01/01/2020 9:00 2</textarea>')
    expect(page).toContain('{{directrice}}</textarea>')
    expect(await read('/region/32/campagnes', 'ars')).toContain('Aucune campagne')
  })

  it('names each empty field of the form by its label', async () => {
    const page = await (await test.post('/region/32/campagnes/nouvelle', {}, { cookie: cookies.ars })).text()
    const lines = [...(page.split('</ul></section>')[0] ?? '').matchAll(/<li><a href="#[\w-]+">(.*?)<\/a>/g)]
    const words = lines.map(([, line]) => line)
    expect(words.length).toBeGreaterThan(3)
    expect(new Set(words).size).toBe(words.length)
  })

  it('is read again with its slots, changed, then opened', async () => {
    const added = await test.post('/region/32/campagnes/nouvelle', written, { cookie: cookies.ars })
    at = added.headers.get('location')?.split('?')[0] ?? ''
    expect(await read(at, 'ars')).toContain('12\u00A0décembre\u00A02026 à 14:00')
    const form = await read(`${at}/modification`, 'ars')
    const fields = fieldsIn(form, `${at}/modification`)
    expect(fields.creneaux).toEqual(['12/12/2026 14:00 1\n13/12/2026 09:00 2'])
    const [, revision = ''] = /name="revision" value="(\d+)"/.exec(form) ?? []
    await test.post(`${at}/modification`, { ...written, titre: 'Exercice relu', revision }, { cookie: cookies.ars })
    const draft = await read(at, 'ars')
    expect(draft).toContain('Objet&nbsp;: Exercice relu')
    expect(draft).toContain('Choisissez un des créneaux proposés')
    await test.post(`${at}/ouverture`, formIn(draft, `${at}/ouverture`), { cookie: cookies.ars })
    expect(await read(at, 'ars')).toContain('Ajouter des créneaux')
  })

  it('leads from the home of a structure to its slots, and a slot to its exercise', async () => {
    expect(await read(`/structures/${tilleuls.finess}`, 'tilleuls')).toContain(own('tilleuls'))
    const done = await pick('tilleuls', '2026-12-12 14:00')
    const page = await read(done.headers.get('location') ?? '', 'tilleuls')
    expect(page).toContain('Votre créneau est pris')
    const [exercise = ''] = /\/structures\/\d+\/exercices\/[\w-]{36}/.exec(page) ?? []
    expect(await read(exercise, 'tilleuls')).toContain('GRADeS Exemple')
  })

  it('says that a slot is full, shows what is left, and loses nothing', async () => {
    expect(await read(own('glycines'), 'glycines')).toContain('Complets&nbsp;: 12\u00A0décembre\u00A02026 à 14:00')
    const answer = await pick('glycines', '2026-12-12 14:00')
    const page = await answer.text()
    expect([answer.status, page.includes('Ce créneau vient d’être pris')]).toEqual([422, true])
    expect(page).toContain('value="2026-12-13 09:00"')
  })

  it('shows the region who took what, in the page and in the file, and lets it add slots', async () => {
    const page = await read(at, 'ars')
    expect(page).toContain('Créneau du 12\u00A0décembre\u00A02026 à 14:00')
    const faulty = await test.post(`${at}/creneaux`, { creneaux: '12/12/2026 14:00 3' }, { cookie: cookies.ars })
    expect([faulty.status, (await faulty.text()).includes('12/12/2026 14:00 3</textarea>')]).toEqual([422, true])
    await test.post(`${at}/creneaux`, { creneaux: '14/12/2026 14:00 3' }, { cookie: cookies.ars })
    expect(await read(own('glycines'), 'glycines')).toContain('14\u00A0décembre\u00A02026 à 14:00')
    const [head = '', ...lines] = (await read(`${at}/structures.csv`, 'ars')).split('\r\n')
    expect(head).toContain('"creneau"')
    expect(lines.find((line) => line.includes(tilleuls.finess))).toContain('12\u00A0décembre\u00A02026 à 14:00')
  })

  it('has a letter for each structure, in which nothing typed is a tag', async () => {
    const letters = await read(`${at}/courriers`, 'ars')
    expect(letters).toContain('Bonjour EHPAD Les Tilleuls, le 12\u00A0décembre\u00A02026 à 14:00. &lt;b&gt;')
    expect(letters).toContain('Bonjour EHPAD Les Glycines, [créneau à choisir]. &lt;b&gt;')
    const mine = await read(`${own('tilleuls')}/courrier`, 'tilleuls')
    expect([mine.includes('Les Tilleuls,'), mine.includes('Glycines')]).toEqual([true, false])
  })

  it('asks once for the words that its kit asks for too', async () => {
    expect(await read(own('tilleuls'), 'tilleuls')).toMatch(/name="mot-etablissement"[^>]* value="EHPAD Les Tilleuls"/)
    const words = { 'mot-etablissement': 'Résidence des Tilleuls' }
    await test.post(`${own('tilleuls')}/mots`, words, { cookie: cookies.tilleuls })
    const preparation = `/structures/${tilleuls.finess}/conduite/preparation/rancongiciel-nuit-ehpad`
    expect(await read(preparation, 'tilleuls')).toContain('value="Résidence des Tilleuls"')
  })

  it('takes its slot back from a structure that gives it up', async () => {
    const given = await test.post(`${own('tilleuls')}/creneau/retrait`, {}, { cookie: cookies.tilleuls })
    expect(await read(given.headers.get('location') ?? '', 'tilleuls')).toContain('Votre créneau est rendu')
    expect(await read(own('glycines'), 'glycines')).toContain('value="2026-12-12 14:00"')
  })
})
