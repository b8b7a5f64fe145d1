import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addExercise } from '#exercises'
import { type Actor, operator } from '#kernel'
import type { App } from '../../../src/app.ts'
import { countAccountBytes, mostOfAccount } from '../../../src/web/http/limiting/account-bytes.ts'
import { accountAs, fillRegister, grantAs, sampleStructures } from '../../support/data/directory.ts'
import { officeOf, pdfOf } from '../../support/data/documents.ts'
import { createAccount } from '../../support/product/accounts.ts'
import { formToken, openTestApp, origin, type TestApp } from '../../support/product/app.ts'

const { tilleuls } = sampleStructures
const { finess } = tilleuls

let test: TestApp
let director: string
let ars: string
let record: string
beforeAll(async () => {
  test = await openTestApp()
  await fillRegister(test.app.contextFor(operator, 'command').storage)
  director = (await createAccount(test, { grants: [grantAs('structure', tilleuls)] })).cookie
  ars = (await createAccount(test, { grants: [grantAs('region', tilleuls)] })).cookie
  const own = test.app.contextFor(accountAs('structure', tilleuls), 'web')
  const { id } = await addExercise(own, { finess, kind: 'crisis', status: 'held', day: '2026-03-12' })
  record = `/structures/${finess}/exercices/${id}`
})
afterAll(() => test.close())

/** The page, with ordinary spaces. */
const textOf = async (answer: Response | Promise<Response>) =>
  (await (await answer).text()).replaceAll(/\u00A0|&nbsp;/g, ' ')
const open = (path: string, cookie = director) => test.request(path, { headers: { cookie } })

function send(file: File | undefined, fields: Record<string, string> = {}, cookie = director) {
  const body = new FormData()
  for (const [name, value] of Object.entries({ envoi: formToken(), ...fields })) body.append(name, value)
  if (file) body.append('piece', file)
  return test.request(`${record}/pieces`, { method: 'POST', body, headers: { origin, cookie } })
}

/** The address of the file that the record shows under a title. */
async function addressOf(title: string): Promise<string> {
  const page = await textOf(open(record))
  return new RegExp(`href="([^"]+/pieces/[^"/]+)" download>${title}<`).exec(page)?.[1] ?? ''
}

describe('the files on the record of an exercise', () => {
  it('are asked for with a word on patients, and with who reads them', async () => {
    const page = await textOf(open(record))
    expect(page).toContain('Aucune donnée de patient ou de résident.')
    expect(page).toMatch(
      /Lisent ces pièces : votre structure, .+ et le référent de votre agence régionale de santé \(ARS\)\. Personne/,
    )
    expect(await textOf(open(record, ars))).not.toContain('Pièces jointes')
  })

  it('are attached, listed and downloaded as they were, never shown by the browser', async () => {
    const bytes = pdfOf('compte rendu')
    const sent = await send(new File([bytes], 'cr.pdf'), {
      'piece-titre': 'Compte rendu <b> "d’été"',
      'piece-jour': '12/03/2026',
    })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${record}?fait=piece-jointe`])
    const page = await textOf(open(record))
    expect(page).toContain('Compte rendu &lt;b&gt; &quot;d’été&quot;</a>')
    expect(page).toMatch(/PDF, 1 ko, document du 12 mars 2026, joint le 22 novembre 2026 par/)
    const address = await addressOf('Compte rendu &lt;b&gt; &quot;d’été&quot;')
    for (const cookie of [director, ars]) {
      const got = await open(address, cookie)
      expect(Object.fromEntries(got.headers)).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': 'attachment; filename="cap-care-compte-rendu-b-d-ete.pdf"',
        'content-length': String(bytes.length),
        'content-security-policy': 'sandbox',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      })
      expect(new Uint8Array(await got.arrayBuffer())).toEqual(bytes)
    }
  })

  it('keep their true kind when their name says another, and the page says so', async () => {
    const sent = await send(new File([officeOf('xlsx')], 'Présents.pdf'))
    expect(sent.headers.get('location')).toBe(`${record}?fait=piece-d-un-autre-type`)
    expect(await textOf(open(sent.headers.get('location') ?? ''))).toContain('elle est gardée sous son vrai type')
    const got = await open(await addressOf('Présents'))
    expect(got.headers.get('content-disposition')).toContain('cap-care-presents.xlsx')
  })

  it('are refused with every fault at once, and nothing typed is lost', async () => {
    const typed = { 'piece-titre': 'Émargement', 'piece-jour': '31/02/2026' }
    const refused = await send(new File(['<!doctype html><p>a'], 'a.pdf'), typed)
    expect(refused.status).toBe(422)
    const page = await textOf(refused)
    for (const said of [
      'La date « 31/02/2026 » n’existe pas',
      'Ce fichier est une page web',
      'value="Émargement"',
      'value="31/02/2026"',
    ])
      expect(page).toContain(said)
    expect(page).toContain('<a href="#piece">')
    expect(page).toMatch(/<details class="folded" open>/)
    expect(await textOf(send(undefined, typed))).toContain('Choisissez le fichier à joindre.')
  })

  it('are refused beside what was typed when they are a little too long, and before they are read when far too long', async () => {
    const long = new File([new Uint8Array(16 * 1024 * 1024).fill(65)], 'a.txt')
    const refused = await send(long, { 'piece-titre': 'Long' })
    expect(refused.status).toBe(422)
    const page = await textOf(refused)
    expect(page).toContain('Ce fichier dépasse 15 Mo.')
    expect(page).toContain('value="Long"')
    const length = String(30 * 1024 * 1024)
    const headers = {
      origin,
      cookie: director,
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': length,
    }
    expect((await test.request(`${record}/pieces`, { method: 'POST', body: '--x--', headers })).status).toBe(413)
  })

  it('are taken off on a page of their own, and then they are as if they had never been', async () => {
    const address = await addressOf('Présents')
    expect(await textOf(open(`${address}/retrait`))).toContain('Retirer cette pièce ?')
    const removed = await test.post(`${address}/retrait`, {}, { cookie: director })
    expect(removed.headers.get('location')).toBe(`${record}?fait=piece-retiree`)
    const [gone, never] = [await open(address), await open(address.replace(/[^/]+$/, 'jamais'))]
    expect([gone.status, await gone.text()]).toEqual([404, await never.text()])
  })

  it('count against what their account sends in a day, and another account against its own', () => {
    let now = new Date('2026-11-22T09:00:00Z')
    const app = { clock: () => now } as App
    const count = (who: Actor, bytes: number) => () => countAccountBytes(app, who, bytes)
    const [one, other] = [accountAs('structure', tilleuls), accountAs('college', tilleuls)]
    expect(count(one, mostOfAccount)).not.toThrow()
    expect(count(one, 1)).toThrow('too-many-bytes')
    expect(count(other, 1)).not.toThrow()
    now = new Date('2026-11-23T09:00:00Z')
    expect(count(one, 1)).not.toThrow()
  })
})
