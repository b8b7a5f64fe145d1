import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it, type MockInstance, vi } from 'vitest'
import { addQuestionnaire, delegateTheme, saveAnswers } from '#assessment'
import { nameReferent, saveTerritory } from '#directory'
import { inviteAccount } from '#identity'
import { type Actor, operator } from '#kernel'
import { addAction } from '#plan'
import type { Printer } from '#reports'
import { saveOperator } from '#settings'
import { structures } from '../../../src/directory/tables.ts'
import { accountAs, fillRegister, grantAs, hautsDeFrance, sampleStructures } from '../../support/data/directory.ts'
import { createAccount, readOutbox } from '../../support/product/accounts.ts'
import { openTestApp, startLink, type TestApp } from '../../support/product/app.ts'
import { keepAccounts } from '../../support/use-cases/kept-accounts.ts'
import { submitNow } from '../../support/use-cases/submit.ts'

const { tilleuls, hospital } = sampleStructures
const { finess } = tilleuls

/**
 * Each text begins like a formula, closes an attribute, a comment and a line, and holds a script that would run if not
 * escaped.
 */
const word = (name: string) =>
  `=1+${name}</textarea></title>"'>--><img src=x onerror=alert(1)><script>alert(1)</script>`
const broken = (name: string) => `${word(name)}\r\nBEGIN:VEVENT\r\nBcc: x@evil.example`
const runs = /<script>alert|<img src=x/i

let test: TestApp
let printed: MockInstance<Printer['print']>
let director: string
let administrator: string
let follower: string
let draft = ''
let submitted = ''
let secret = ''

beforeAll(async () => {
  test = await openTestApp()
  const as = (actor: Actor) => test.app.contextFor(actor, 'web')
  const { storage, printer } = as(operator)
  printed = vi.spyOn(printer, 'print').mockResolvedValue(new TextEncoder().encode('%PDF-1.7'))
  await fillRegister(storage)
  // The register comes from a file that others publish.
  await storage.write((transaction) =>
    transaction.update(structures).set({ name: word('structure'), town: word('commune') }),
  )
  director = (await createAccount(test, { grants: [grantAs('structure', tilleuls)] })).cookie
  administrator = (await createAccount(test, { grants: [grantAs('admin', tilleuls)] })).cookie
  follower = (await createAccount(test, { grants: [grantAs('region', tilleuls)] })).cookie
  const maker = accountAs('structure', tilleuls)
  await keepAccounts(as(maker).storage, [maker])
  const own = as(maker)
  const begin = async (questionnaireId: string) =>
    (await addQuestionnaire(own, { questionnaireId, finess })).assessment.id
  const first = test.app.catalogue.latest('sauvegardes').questions[0]?.id ?? ''
  const typed = {
    [first]: { values: ['ne-sait-pas'], comment: broken('commentaire') },
    'premier-appel': { values: [word('texte')] },
  }
  for (const which of ['submitted', 'draft']) {
    const id = await begin('sauvegardes')
    const { issues } = await saveAnswers(own, { assessmentId: id, finess, typed })
    expect(issues).toEqual([])
    if (which === 'submitted') await submitNow(own, { assessmentId: id, finess })
    if (which === 'submitted') submitted = id
    else draft = id
  }
  const theme = test.app.catalogue.latest('sauvegardes').themes[0]?.id ?? ''
  const colleague = word('collegue').slice(0, 110)
  secret = (await delegateTheme(own, { assessmentId: draft, finess, theme, colleague })).secret
  await addAction(own, {
    finess,
    title: broken('titre').slice(0, 190),
    details: word('details'),
    ownerFunction: word('f').slice(0, 90),
    dueOn: '2027-03-01',
  })
  const person = { name: word('nom').slice(0, 90), sharedWith: '', phone: '' }
  await nameReferent(own, { finess, function: 'ssi-referent', standing: 'held', ...person })
  await nameReferent(own, { finess, function: 'rssi', standing: 'shared', sharedWith: word('entite').slice(0, 110) })
  await saveTerritory(as(operator), { region: hautsDeFrance, name: word('t').slice(0, 70) })
  await saveOperator(as(operator), { operatorName: word('o').slice(0, 78), accent: '' })
  await test.post('/compte/nom', { name: word('compte').slice(0, 99) }, { cookie: director })
})
afterAll(() => test?.close())

const read = async (path: string, cookie = '') => {
  const answer = await test.request(path, { headers: { cookie } })
  expect([path, answer.status]).toEqual([path, 200])
  return new Uint8Array(await answer.arrayBuffer())
}
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe('a hostile text', () => {
  it('is shown on every page as plain text', async () => {
    const of = (id: string) => `/structures/${finess}/questionnaires/${id}`
    const theme = test.app.catalogue.latest('sauvegardes').themes.find(({ id }) => id)?.id
    const link = await startLink(test, { nom: word('diagnostic') })
    const pages: [string, string][] = [
      ['/', ''],
      [link, ''],
      [`/delegation/${secret}`, ''],
      ['/compte', director],
      [`/structures/${finess}`, director],
      [`/structures/${finess}/plan`, director],
      [`/structures/${finess}/plan/nouvelle-action`, director],
      [`/structures/${finess}/referents`, director],
      [`/structures/${finess}/referents/referent-ssi/correction`, director],
      [`/structures/${finess}/historique/sauvegardes`, director],
      [`/structures/${finess}/rattachement`, director],
      [of(draft), director],
      [`${of(draft)}/theme/${theme}`, director],
      [`${of(draft)}/relecture`, director],
      [`${of(draft)}/delegations`, director],
      [`${of(draft)}/transmission`, director],
      [`${of(draft)}/suppression`, director],
      [`${of(submitted)}/resultat`, director],
      [`${of(submitted)}/resultat`, follower],
      [`/structures/${finess}`, follower],
      [`/structures/${finess}/referents`, follower],
      ['/annuaire', follower],
      ['/administration', administrator],
      ['/administration/comptes', administrator],
      ['/administration/invitations', administrator],
      ['/administration/reglages', administrator],
      ['/administration/journal', administrator],
      [`/administration/territoires/${hautsDeFrance}`, administrator],
    ]
    for (const [path, cookie] of pages) {
      const page = textOf(await read(path, cookie))
      expect([path, runs.exec(page)?.[0]]).toEqual([path, undefined])
      // The operator's name is on every page.
      expect([path, page.includes('&lt;/textarea&gt;')]).toEqual([path, true])
    }
  })

  it('is shown again as plain text, from an address or a refused form', async () => {
    const asked = encodeURIComponent(word('recherche'))
    const names = [
      'q',
      'nom',
      'type',
      'questionnaire',
      'finess',
      'suite',
      'apres',
      'fait',
      'role',
      'perimetre',
      'region',
      'page',
    ]
    const query = [...names, 'territoire', 'sans', 'objectif', 'issue', 'action', 'de', 'a', 'avant', 'acteur', 'sujet']
      .map((name) => `${name}=${asked}`)
      .join('&')
    const paths: [string, string][] = [
      ['/diagnostic', ''],
      ['/connexion', ''],
      ['/compte', director],
      [`/structures/${finess}/plan`, director],
      [`/structures/${finess}/historique/sauvegardes`, director],
      ['/annuaire', follower],
      ['/administration/comptes', administrator],
      ['/administration/invitations/nouvelle', administrator],
      ['/administration/journal', administrator],
      ['/administration/reglages', administrator],
      [`/administration/territoires/${hautsDeFrance}`, administrator],
    ]
    for (const [path, cookie] of paths) {
      const answer = await test.request(`${path}?${query}`, { headers: { cookie } })
      expect([path, answer.status < 500, runs.test(await answer.text())]).toEqual([path, true, false])
    }
    const typed = word('saisie').repeat(12)
    const fields = [
      'adresse',
      'mot-de-passe',
      'email',
      'name',
      'nom',
      'titre',
      'precisions',
      'fonction',
      'echeance',
      'lien',
    ]
    const others = [
      'collegue',
      'theme',
      'mail',
      'perimetre',
      'couleur',
      'position',
      'lignes',
      'entite',
      'courriel',
      'code',
    ]
    const form = Object.fromEntries([...fields, ...others, 'depuis', 'secret', 'suite'].map((name) => [name, typed]))
    const forms: [string, Record<string, string>, string][] = [
      ['/connexion', {}, ''],
      ['/mot-de-passe-oublie', {}, ''],
      ['/diagnostic', {}, ''],
      ['/compte/nom', {}, director],
      ['/compte/second-facteur', { geste: 'confirmer' }, director],
      [`/structures/${finess}/rattachement`, {}, director],
      [`/structures/${finess}/plan/nouvelle-action`, {}, director],
      [`/structures/${finess}/referents/rssi`, { designation: 'held' }, director],
      [`/structures/${finess}/questionnaires/${draft}/delegations`, {}, director],
      ['/administration/invitations/nouvelle', { role: 'region' }, administrator],
      ['/administration/invitations/import', {}, administrator],
      ['/administration/reglages', {}, administrator],
      [`/administration/territoires/${hautsDeFrance}`, {}, administrator],
      [`/administration/territoires/${hautsDeFrance}/import`, {}, administrator],
    ]
    for (const [path, more, cookie] of forms) {
      const answer = await test.post(path, { ...form, ...more }, { cookie })
      expect([path, answer.status < 500, runs.test(await answer.text())]).toEqual([path, true, false])
    }
  })

  it('is shown again as plain text, from an uploaded file', async () => {
    const line = `"${word('cellule').replaceAll('"', '""')}"`
    const files: [string, string][] = [
      [
        '/administration/invitations/verification',
        `mail;role;perimetre\n${line};${line};${line}\n${line}@x.fr;region;32\n`,
      ],
      [
        `/administration/territoires/${hautsDeFrance}/verification`,
        `finess;territoire\n${line};${line}\n${finess};${line}\n`,
      ],
      [`/administration/territoires/${hautsDeFrance}/verification`, `${line};${line}\n`],
      ['/administration/reglages/logo', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ]
    for (const [path, text] of files) {
      const body = new FormData()
      for (const name of ['fichier', 'logo']) body.append(name, new File([text], '"><script>alert(1)</script>.csv'))
      const headers = { cookie: administrator, origin: 'http://cap-care.test' }
      const answer = await test.request(path, { method: 'POST', body, headers })
      const page = await answer.text()
      expect([path, answer.status < 500, runs.exec(page)?.[0], page.includes('&lt;/textarea&gt;')]).toEqual([
        path,
        true,
        undefined,
        true,
      ])
    }
  })

  it('makes neither a formula nor another line in a downloaded file', async () => {
    const of = (id: string) => `/structures/${finess}/questionnaires/${id}`
    const tables: [string, string][] = [
      [`${of(draft)}/explication.csv`, director],
      [`${of(submitted)}/explication.csv`, follower],
      ['/annuaire.csv', follower],
      ['/administration/journal.csv', administrator],
      [`/administration/territoires/${hautsDeFrance}/structures.csv`, administrator],
    ]
    for (const [path, cookie] of tables) {
      const text = textOf(await read(path, cookie))
      expect([path, /(^|[;\n])"?[=+@\t\r]/.test(text.replace(/^\uFEFF/, ''))]).toEqual([path, false])
    }
    expect(textOf(await read('/annuaire.csv', follower))).toContain(`"'=1+nom`)
    for (const path of [`${of(draft)}/classeur.xlsx`, `/structures/${finess}/plan.xlsx`]) {
      const parts = Object.entries(unzipSync(await read(path, director)))
      for (const [name, bytes] of parts.filter(([name]) => name.startsWith('xl/worksheets/'))) {
        const xml = strFromU8(bytes)
        expect([path, name, /<f[ >]|<script>/.test(xml)]).toEqual([path, name, false])
      }
      expect([path, parts.some(([, bytes]) => strFromU8(bytes).search(/&(lt|#60);script/) > -1)]).toEqual([path, true])
    }
    const calendar = textOf(await read(`/structures/${finess}/plan.ics`, director))
    expect(calendar.split('\r\n').filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1)
    expect(calendar).not.toMatch(/^Bcc:/m)
  })

  it('is printed as plain text, and printing fetches nothing', async () => {
    printed.mockClear()
    await read(`/structures/${finess}/rapport.pdf`, director)
    await read(`/structures/${finess}/questionnaires/${draft}/rapport.pdf`, director)
    await read(`/structures/${finess}/questionnaires/${submitted}/rapport.pdf`, follower)
    expect(printed).toHaveBeenCalledTimes(3)
    for (const [document] of printed.mock.calls) {
      const html = await document.html()
      expect(runs.exec(html)?.[0]).toBeUndefined()
      expect(html).toContain('&lt;script&gt;')
    }
  })
})

describe('the mails', () => {
  it('get neither a header nor a second recipient from a typed text', async () => {
    const context = test.app.contextFor(operator, 'command')
    const addresses = [
      'a@exemple.fr\r\nBcc: x@evil.example',
      'a@exemple.fr, x@evil.example',
      'a@exemple.fr%0aBcc:x@evil.example',
      '<a@exemple.fr> x@evil.example',
      '"a\r\nBcc: x"@exemple.fr',
      'a@exem\0ple.fr',
      'a@exemple.fr\u2028Bcc: x@evil.example',
    ]
    const before = (await readOutbox(test)).length
    for (const email of addresses) {
      const grants = [{ role: 'structure' as const, scope: hospital.finess }]
      await expect(inviteAccount(context, { email, grants })).rejects.toThrow('input-invalid')
      await test.post('/mot-de-passe-oublie', { adresse: email })
    }
    expect((await readOutbox(test)).length).toBe(before)
    for (const { to, subject, cc, bcc } of await readOutbox(test)) {
      expect([to?.length, subject?.includes('\n'), cc, bcc]).toEqual([1, false, undefined, undefined])
    }
  })
})
