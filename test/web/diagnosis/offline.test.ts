import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestApp, startDiagnosis, type TestApp } from '../../support/product/app.ts'
import { openSpreadsheet } from '../../workbook/spreadsheet.ts'

let test: TestApp
beforeAll(async () => {
  test = await openTestApp()
})
afterAll(() => test.close())

const plain = (text: string) => text.replaceAll('\u00A0', ' ')
const page = async (path: string) => plain(await (await test.request(path)).text())

async function download(link: string) {
  const answer = await test.request(`${link}/classeur.xlsx`)
  const { version } = test.app.catalogue.latest('sauvegardes')
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename="cap-care-les-tilleuls-sauvegardes-${version}.xlsx"`,
  )
  return openSpreadsheet(new Uint8Array(await answer.arrayBuffer()))
}

async function send(link: string, bytes: Uint8Array | undefined, headers: Record<string, string> = {}) {
  const body = new FormData()
  if (bytes) body.append('classeur', new File([new Uint8Array(bytes)], 'classeur.xlsx'))
  const origin = { origin: 'http://cap-care.test', ...headers }
  const answer = await test.request(`${link}/sans-reseau`, { method: 'POST', body, headers: origin })
  return { status: answer.status, location: answer.headers.get('location'), text: plain(await answer.text()) }
}

/** The hidden fields of the confirmation page, as a browser sends them. */
function acceptedFields(text: string): Record<string, string[]> {
  const fields: Record<string, string[]> = {}
  for (const [, name = '', value = ''] of text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)) {
    fields[name] = [...(fields[name] ?? []), value.replaceAll('&#39;', "'").replaceAll('&amp;', '&')]
  }
  return fields
}

describe('answering without a network', () => {
  it('is offered on the home of the diagnosis: workbook, paper, and upload', async () => {
    const home = await page(await startDiagnosis(test))
    expect(home).toContain('Répondre sans réseau')
    expect(home).toContain('/classeur.xlsx')
    expect(home).toContain('/questionnaire.pdf')
    expect(home).toContain('enctype="multipart/form-data"')
  })

  it('imports at once a workbook that is understood whole and replaces nothing', async () => {
    const link = await startDiagnosis(test)
    const workbook = (await download(link))
      .type('copie-hors-ligne', 'D', 'Je ne sais pas')
      .type('heures-perdues', 'D', 4)
    const sent = await send(link, workbook.save())
    expect(sent).toMatchObject({ status: 303, location: `${link}/sans-reseau?fait=reponses-importees&nombre=2` })
    expect(await page(sent.location ?? '')).toContain('2 réponses importées')
    expect(await page(`${link}/theme/copies`)).toMatch(/value="4"/)
    const again = await send(link, (await download(link)).save())
    expect(again.location).toBe(`${link}/sans-reseau?fait=reponses-importees&nombre=0`)
    expect(await page(again.location ?? '')).toContain('Rien n’a changé')
  })

  it('gives a workbook with the current answers, and asks before an import replaces any', async () => {
    const link = await startDiagnosis(test)
    await test.post(`${link}/reponse/premier-appel`, {
      'reponse.premier-appel': 'Le prestataire',
      'commentaire.premier-appel': 'Numéro au mur',
      'interne.premier-appel': 'oui',
    })
    const workbook = await download(link)
    expect(workbook.part(workbook.pathOf('Prestataires et logiciels loués'))).toContain('Numéro au mur')
    const bytes = workbook.type('premier-appel', 'D', "L'astreinte & le CERT").type('heures-perdues', 'D', 4).save()
    const asked = await send(link, bytes)
    expect(asked.status).toBe(200)
    expect(asked.text).toContain('2 réponses comprises')
    expect(asked.text).toContain('1 réponse enregistrée sera remplacée')
    expect(asked.text).toContain('Ne rien importer')
    expect(await page(`${link}/theme/prestataires`)).toContain('Le prestataire')

    const done = await test.post(`${link}/sans-reseau/import`, acceptedFields(asked.text))
    expect(done.headers.get('location')).toBe(`${link}/sans-reseau?fait=reponses-importees&nombre=2`)
    const theme = await page(`${link}/theme/prestataires`)
    expect(theme).toContain('L&#39;astreinte &amp; le CERT')
    expect(theme).toContain('Numéro au mur')
    expect(theme).toMatch(/name="interne.premier-appel" value="oui"[^>]*checked/)
  })

  it('says what was not understood, cell by cell, and imports the rest when the user accepts', async () => {
    const link = await startDiagnosis(test)
    const workbook = await download(link)
    const place = workbook.place('heures-perdues', 'D')
    const sent = await send(
      link,
      workbook.type('heures-perdues', 'D', 'beaucoup').type('premier-appel', 'D', 'Le CERT').save(),
    )
    expect(sent.status).toBe(200)
    expect(sent.text).toContain('1 réponse comprise')
    expect(sent.text).toContain(place)
    expect(sent.text).toContain('Écrivez un nombre')
    expect(await page(link)).toContain('0 réponse sur')
    await test.post(`${link}/sans-reseau/import`, acceptedFields(sent.text))
    expect(await page(link)).toContain('1 réponse sur')
  })

  it('reports an answer that was changed elsewhere before the import was confirmed', async () => {
    const link = await startDiagnosis(test)
    const before = { 'reponse.premier-appel': 'A', 'commentaire.premier-appel': '' }
    await test.post(`${link}/reponse/premier-appel`, before)
    const asked = await send(link, (await download(link)).type('premier-appel', 'D', 'B').save())
    const [, revision = ''] = /name="revision\.premier-appel" value="(\w+)"/.exec(asked.text) ?? []
    const elsewhere = { ...before, 'reponse.premier-appel': 'C', 'revision.premier-appel': revision }
    await test.post(`${link}/reponse/premier-appel`, elsewhere)
    const done = await test.post(`${link}/sans-reseau/import`, acceptedFields(asked.text))
    expect(done.status).toBe(422)
    expect(await done.text()).toContain('Import incomplet')
    expect(await page(`${link}/theme/prestataires`)).toMatch(/>C<|value="C"/)
  })

  it('refuses clearly what is no workbook of this diagnosis, and says that nothing changed', async () => {
    const link = await startDiagnosis(test)
    const other = await startDiagnosis(test, { type: 'ES' })
    const ofOther = (await download(other)).save()
    for (const [bytes, words] of [
      [undefined, 'Choisissez le classeur'],
      [new Uint8Array([1, 2, 3]), 'n’est pas un classeur'],
      [new Uint8Array(), 'vide'],
      [ofOther, 'type de structure ES'],
    ] as const) {
      const sent = await send(link, bytes)
      expect([sent.status, sent.text]).toEqual([422, expect.stringContaining(words)])
      expect(sent.text).toContain('Rien n’a été modifié')
    }
    const empty = await send(link, (await download(link)).save())
    expect(empty.text).toContain('Il n’y a rien à importer')
  })

  it('limits what is sent: 2 MB for a workbook, little for anything else', async () => {
    const link = await startDiagnosis(test)
    const large = new Uint8Array(20 * 1024 * 1024)
    const sent = await send(link, large)
    expect([sent.status, sent.text]).toEqual([413, expect.stringContaining('dépasse 2 Mo')])
    const announced = await send(link, large, { 'content-length': String(large.length) })
    expect(announced.status).toBe(413)
    const elsewhere = await test.post(`${link}/theme/copies`, { x: 'x'.repeat(300_000) })
    expect(elsewhere.status).toBe(413)
  })

  it('takes no form of another site', async () => {
    const link = await startDiagnosis(test)
    const bytes = (await download(link)).type('heures-perdues', 'D', 4).save()
    expect((await send(link, bytes, { origin: 'https://ailleurs.test' })).status).toBe(403)
    expect(await page(link)).toContain('0 réponse sur')
  })
})
