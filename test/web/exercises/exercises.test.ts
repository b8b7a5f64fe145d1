import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { addQuestionnaire, saveAnswers } from '#assessment'
import { listExercises } from '#exercises'
import { operator } from '#kernel'
import { sessions } from '../../../src/identity/tables.ts'
import { accountAs, fillRegister, grantAs, sampleStructures } from '../../support/data/directory.ts'
import { createAccount } from '../../support/product/accounts.ts'
import { openTestApp, type TestApp } from '../../support/product/app.ts'
import { submitNow } from '../../support/use-cases/submit.ts'

const { tilleuls, glycines } = sampleStructures
const ours = tilleuls.finess
const hostile = `<script>alert(1)</script>"'&`

let test: TestApp
let director: string
let ars: string
beforeAll(async () => {
  test = await openTestApp()
  await fillRegister(test.app.contextFor(operator, 'command').storage)
  director = (await createAccount(test, { grants: [grantAs('structure', tilleuls)] })).cookie
  ars = (await createAccount(test, { grants: [grantAs('region', tilleuls)] })).cookie
})
afterAll(() => test.close())

const at = `/structures/${ours}/exercices`
/** The page, with ordinary spaces. */
const page = async (path: string, as = director) =>
  (await (await test.request(path, { headers: { cookie: as } })).text()).replaceAll(/\u00A0|&nbsp;/g, ' ')
const send = (path: string, fields: Record<string, string | string[]>, as = director) =>
  test.post(path, fields, { cookie: as })
const kept = async () =>
  (await listExercises(test.app.contextFor(accountAs('structure', tilleuls), 'web'), { finess: ours })).exercises
const revisionIn = (text: string) => /name="revision" value="(\d+)"/.exec(text)?.[1] ?? ''

/** What a director fills in, the rest being folded. */
const five = {
  type: 'crisis',
  etat: 'held',
  jour: '12/03/2026',
  fonctions: ['general-management', 'care-management'],
  declencheur: 'cyber',
  'mode-degrade': 'yes',
  participation: 'own-cell',
}

/** Records an exercise and returns the address of its record. */
async function recorded(fields: Record<string, string | string[]> = {}): Promise<string> {
  const answer = await send(`${at}/nouveau`, { ...five, ...fields })
  expect(answer.status).toBe(303)
  return answer.headers.get('location')?.split('?')[0] ?? ''
}

async function submitFirst(): Promise<void> {
  const own = test.app.contextFor(accountAs('structure', tilleuls), 'web')
  const { assessment } = await addQuestionnaire(own, { finess: ours, questionnaireId: 'diagnostic-initial' })
  const reference = { assessmentId: assessment.id, finess: ours }
  await saveAnswers(own, { ...reference, typed: { 'referent-securite': { values: ['personne'] } } })
  await submitNow(own, reference)
}

describe('the exercises of a structure on screen', () => {
  it('says what to do first, and that nobody is marked', async () => {
    const home = await page(`/structures/${ours}`)
    expect(home).toContain('(2026 : à inscrire)')
    // A structure that has submitted nothing has one thing to do first.
    expect(home).not.toContain(`href="${at}/nouveau"`)
    await submitFirst()
    expect(await page(`/structures/${ours}`)).toMatch(
      /L’exercice de crise de 2026 n’est pas encore inscrit\. <a href="[^"]+\/exercices\/nouveau">/,
    )
    expect(await page(at)).toContain('c’est une priorité, pas une obligation.')
    const form = await page(`${at}/nouveau`)
    expect(form).toContain('C’est une observation, pas une note. Vous pouvez commencer sans plan.')
    expect(form.match(/<details class="folded" *>/g)).toHaveLength(4)
  })

  it('takes the five points of a director, and says at once that the exercise counts, why, and from which source', async () => {
    const record = await page(await recorded())
    expect(record).toMatch(/Compte-t-il pour l’exercice annuel \?<\/h2>\s*<p class="lead">Oui\.<\/p>/)
    expect(record).toContain('La direction générale a participé.')
    expect(record).toContain('ARS Occitanie, forfait 2023')
    expect(record).toContain('Ce n’est pas un texte réglementaire.')
    expect(await page(`/structures/${ours}`)).toContain('(2026 : fait)')
    expect(await page(at)).toContain('L’exercice de crise de 2026 est fait : 12 mars 2026.')
  })

  it('says neither yes nor no of what nobody knows', async () => {
    const { fonctions: _, ...fewer } = five
    const answer = await send(`${at}/nouveau`, { ...fewer, participation: 'host-venue' })
    const record = await page(answer.headers.get('location') ?? '')
    expect(record).toContain('il n’est compté ni comme fait, ni comme manqué.')
    expect(record).toContain('Aucun texte ne dit si un exercice en lieu d’accueil compte : la région décide.')
    expect(record.match(/<span class="state unknown">À préciser<\/span>/g)).toHaveLength(3)
  })

  it('lists every fault at once with its remedy, keeps what was typed, and stores nothing', async () => {
    const before = (await kept()).length
    const answer = await send(`${at}/nouveau`, {
      ...five,
      jour: '31/02/2026',
      debut: '14h',
      fin: '25h',
      'jour-du-retex': '01/01/2020',
      participants: 'beaucoup',
      structures: `123456789\n${glycines.finess}`,
      scenario: hostile,
    })
    const text = (await answer.text()).replaceAll('\u00A0', ' ')
    expect(answer.status).toBe(422)
    expect(text).toContain('La date « 31/02/2026 » n’existe pas')
    expect(text).toContain('href="#fin"')
    expect(text).toContain('« beaucoup » n’est pas un nombre de personnes.')
    expect(text).toContain('Le répertoire FINESS ne contient pas : 123456789.')
    expect(text).toContain('value="31/02/2026"')
    expect(text).toContain('>\n123456789</textarea>')
    expect(text).toMatch(new RegExp(`value="${glycines.finess}"\\s+checked`))
    expect(text).not.toContain('<script>alert')
    expect((await kept()).length).toBe(before)
  })

  it('reads numbers parted by spaces, and a number written in groups, and refuses a whole country at once', async () => {
    const said = async (structures: string) =>
      (await (await send(`${at}/nouveau`, { ...five, structures })).text()).replaceAll('\u00A0', ' ')
    expect(await said('999999999 888888888')).toContain('ne contient pas : 888888888, 999999999.')
    expect(await said('777 777 777')).toContain('ne contient pas : 777777777.')
    const country = Array.from({ length: 4_000 }, (_, place) => 590_000_000 + place).join(' ')
    expect(await said(country)).toMatch(/Cette fiche couvre 4\s000 structures ; 1\s000 structures au plus\./)
  })

  it('refuses a day to come as held, and a RETEX before its exercise, in words', async () => {
    const said = async (fields: Record<string, string>) => (await send(`${at}/nouveau`, { ...five, ...fields })).text()
    expect(await said({ jour: '23/11/2026' })).toContain('Ce jour n’est pas encore arrivé')
    expect(await said({ 'jour-du-retex': '11/03/2026' })).toContain('ne peut pas venir avant l’exercice')
    expect(await said({ etat: 'planned', jour: '01/12/2026', 'jour-du-retex': '02/12/2026' })).toContain(
      'Un exercice planifié n’a pas encore de RETEX.',
    )
  })

  it('makes one record of a form that is sent twice', async () => {
    const before = (await kept()).length
    const form = await page(`${at}/nouveau`)
    const envoi = /name="envoi" value="([\w-]+)"/.exec(form)?.[1] ?? ''
    const sent = { ...five, jour: '04/05/2026', envoi }
    const [one, other] = [await send(`${at}/nouveau`, sent), await send(`${at}/nouveau`, sent)]
    expect(one.headers.get('location')).toBe(other.headers.get('location'))
    expect((await kept()).length).toBe(before + 1)
  })

  it('tells of another record of the same day, and refuses neither', async () => {
    await recorded({ jour: '05/06/2026' })
    expect(await page(await recorded({ jour: '05/06/2026' }))).toContain('Une autre fiche dit le même type d’exercice')
  })

  it('completes a record, and shows both versions when somebody changed it meanwhile', async () => {
    const record = await recorded({ jour: '06/06/2026', scenario: 'Rançongiciel' })
    const form = `${record}/modification`
    const revision = revisionIn(await page(form))
    const change = (fields: Record<string, string>) => send(form, { ...five, jour: '06/06/2026', revision, ...fields })
    const saved = await change({ scenario: 'Rançongiciel', 'jour-du-retex': '20/06/2026', retex: 'Annuaire périmé.' })
    expect([saved.status, saved.headers.get('location')]).toEqual([303, `${record}?fait=exercice-modifie`])
    expect(await page(record)).toContain('Réalisé, RETEX fait')
    const outdated = (await (await change({ scenario: 'Panne' })).text()).replaceAll('\u00A0', ' ')
    expect(outdated).toContain('modifiée ailleurs entre-temps')
    expect(outdated).toMatch(/Scénario<\/th><td[^>]*>Rançongiciel<\/td><td[^>]*>Panne<\/td>/)
    expect(outdated).toMatch(/RETEX<\/th><td[^>]*>Annuaire périmé\.<\/td><td[^>]*>non dit<\/td>/)
    expect(revisionIn(outdated)).toBe('2')
  })

  it('cancels an exercise on a page of its own, and takes it up again', async () => {
    const record = await recorded({ etat: 'planned', jour: '15/12/2026' })
    expect(await page(record)).toContain('Oui, une fois réalisé ainsi.')
    expect(await page(`${record}/annulation`)).toContain('Sa fiche reste')
    await send(`${record}/annulation`, {})
    const cancelled = await page(record)
    expect(cancelled).toContain('Reprendre cette fiche')
    const revision = revisionIn(await page(`${record}/modification`))
    await send(`${record}/modification`, { ...five, etat: 'planned', jour: '16/12/2026', revision })
    expect(await page(record)).toContain('Planifié')
  })

  it('says that a planned day has passed, and that a RETEX is late', async () => {
    const planned = await recorded({ etat: 'planned', jour: '20/11/2026' })
    expect(await page(planned)).toContain('Dites si l’exercice a eu lieu')
    expect(await page(await recorded({ jour: '23/10/2026' }))).toContain('à faire au plus tard le 22 novembre 2026')
    expect(await page(await recorded({ jour: '22/10/2026' }))).toContain('Réalisé, RETEX en retard')
  })

  it('puts what was learnt into the plan of actions, and names the faults of an action', async () => {
    const record = await recorded({ jour: '07/06/2026' })
    const refused = await send(`${record}/actions`, { titre: '', echeance: 'demain' })
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('href="#echeance"')])
    await send(`${record}/actions`, { titre: 'Imprimer l’annuaire', echeance: '31/12/2026' })
    expect(await page(record)).toContain('Imprimer l’annuaire</a>')
    expect(await page(`/structures/${ours}/plan`)).toContain('Imprimer l’annuaire</a>')
  })

  it('lets the region confirm or contest with a motive, on the record as it read it', async () => {
    const record = await recorded({
      jour: '18/09/2026',
      participation: 'host-venue',
      'dossier-de-financement': 'SECRET-77',
    })
    const seen = await page(record, ars)
    expect(seen).toContain('Vous lisez ce que la structure partage.')
    expect(seen).not.toMatch(/SECRET-77|Compléter la fiche|Actions d’amélioration/)
    const say = (fields: Record<string, string>, revision = revisionIn(seen)) =>
      send(`${record}/avis`, { revision, ...fields }, ars)
    const mute = await say({ 'avis-choisi': 'contested' })
    expect([mute.status, await mute.text()]).toEqual([422, expect.stringContaining('Écrivez pourquoi vous contestez')])
    expect((await say({ 'avis-choisi': 'contested', motif: 'Sans cellule.' })).status).toBe(303)
    expect(await page(record)).toMatch(/la région le conteste[\s\S]*contesté\. « Sans cellule\. »/)
    expect(await (await say({ 'avis-choisi': 'confirmed' })).text()).toContain('La fiche a changé depuis')
    await say({ 'avis-choisi': 'confirmed' }, revisionIn(await page(record, ars)))
    expect(await page(record)).toContain('Oui : la région l’a confirmé.')
    expect(await page(record)).not.toContain('name="avis-choisi"')
    const form = await page(`${record}/modification`)
    expect(form).toContain('Si vous changez ce qui décide si l’exercice compte, cet avis tombe')
    const changed = { ...five, jour: '19/09/2026', revision: revisionIn(form) }
    expect((await send(`${record}/modification`, changed)).status).toBe(303)
    expect(await page(record)).toMatch(/La fiche a changé le .*, après l’avis de la région. Cet avis ne compte plus/)
  })

  it('keeps everything typed when the session ended meanwhile', async () => {
    const { cookie, accountId } = await createAccount(test, { grants: [grantAs('structure', tilleuls)] })
    const shown = await test.request(`${at}/nouveau`, { headers: { cookie } })
    const mark = shown.headers.getSetCookie().map((each) => each.split(';')[0])
    const { storage } = test.app.contextFor(operator, 'command')
    await storage.write((transaction) => transaction.delete(sessions).where(eq(sessions.userId, accountId)))
    // As a browser says; a request of the test says no length.
    const headers = { cookie: [cookie, ...mark].join('; '), 'content-length': '1000' }
    const answer = await test.post(`${at}/nouveau`, { ...five, retex: hostile }, headers)
    const text = await answer.text()
    expect([answer.status, text]).toEqual([403, expect.stringContaining('Votre session est terminée')])
    expect(text.match(/type="hidden" name="fonctions"/g)).toHaveLength(2)
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })

  it('prints the attestation of an exercise that was held for the structure alone, and refuses one still to be held', async () => {
    const { printer } = test.app.contextFor(operator, 'web')
    const printed = vi.spyOn(printer, 'print').mockResolvedValue(new TextEncoder().encode('%PDF-1.7'))
    const held = await recorded()
    const answer = await test.request(`${held}/attestation.pdf`, { headers: { cookie: director } })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toMatch(/cap-care-ehpad-les-tilleuls-.*-attestation\.pdf/)
    expect((await test.request(`${held}/attestation.pdf`, { headers: { cookie: ars } })).status).toBe(404)
    const planned = await recorded({ etat: 'planned', jour: '01/03/2027' })
    const refused = await test.request(`${planned}/attestation.pdf`, { headers: { cookie: director } })
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('inscrit comme réalisé')])
    expect(printed).toHaveBeenCalledTimes(1)
    printed.mockRestore()
  })

  it('lists the three kinds apart', async () => {
    await recorded({ type: 'restore-test', jour: '01/10/2026' })
    const text = await page(at)
    expect(text).toMatch(/<h2 id="type-crisis">[\s\S]*<h2 id="type-restore-test">Test de restauration/)
    expect(text).not.toContain('type-pca-field-test')
  })
})
