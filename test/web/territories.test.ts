import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listTerritories, saveTerritory } from '#directory'
import { operator } from '#kernel'
import { territories, territoryMembers } from '../../src/directory/tables.ts'
import { finessOf, importSampleRegister, legalEntity } from '../directory/sample-register.ts'
import { createAccount } from '../support/product/accounts.ts'
import { openTestApp, type TestApp } from '../support/product/app.ts'

let test: TestApp
const cookies: Record<string, string> = {}
const nowhere = { finess: null, legalEntityFiness: null, territoryId: null, region: null }
const context = () => test.app.contextFor(operator, 'command')

beforeAll(async () => {
  test = await openTestApp()
  await importSampleRegister(context().storage)
  const own = { role: 'structure', finess: finessOf.laon, legalEntityFiness: legalEntity, region: '32' } as const
  for (const [who, grant] of Object.entries({
    admin: { ...nowhere, role: 'admin' as const },
    ars: { ...nowhere, role: 'region' as const, region: '32' },
    own: { ...nowhere, ...own },
  })) {
    cookies[who] = (await createAccount(test, { grants: [grant] })).cookie
  }
})
beforeEach(() =>
  context().storage.write(async (transaction) => {
    await transaction.delete(territoryMembers)
    await transaction.delete(territories)
  }),
)
afterAll(() => test.close())

const base = '/administration/territoires'
const as = (who: string) => ({ cookie: cookies[who] ?? '' })
const get = (path: string, who = 'admin') => test.request(path, { headers: as(who) })
const post = (path: string, fields: Record<string, string> = {}, who = 'admin') => test.post(path, fields, as(who))
const main = async (answer: Response) =>
  (await answer.text()).replace(/^.*<main/s, '').replaceAll(/[\u00a0\u202f]/g, ' ')
const send = (content: string | undefined, who = 'admin') => {
  const body = new FormData()
  if (content !== undefined) body.set('fichier', new File([content], 'territoires.csv', { type: 'text/csv' }))
  return test.request(`${base}/32/verification`, {
    method: 'POST',
    body,
    headers: { ...as(who), origin: 'http://cap-care.test' },
  })
}
const members = async () =>
  (await listTerritories(context(), { region: '32' })).map(({ name, members }) => `${name} ${members}`)
const hiddenLines = (page: string) => /name="lignes" value="([^"]*)"/.exec(page)?.[1] ?? ''

describe('the territories of a region, on screen', () => {
  it('are added, renamed, put in order and removed', async () => {
    expect(await main(await get(base))).toContain(`href="${base}/32"`)
    for (const nom of ['Oise', 'Aisne']) expect((await post(`${base}/32`, { nom })).status).toBe(303)
    const [, aisne] = await listTerritories(context(), { region: '32' })
    const one = `${base}/32/territoire/${aisne?.id}`
    expect(await main(await get(one))).toContain('value="2"')
    await post(one, { nom: 'Aisne et Thiérache', rang: '1' })
    expect(await main(await get(`${base}/32?fait=territoire-modifie`))).toContain('Aisne et Thiérache')
    expect((await post(`${one}/suppression`)).status).toBe(303)
    expect(await members()).toEqual(['Oise 0'])
  })

  it('refuse a rank that is no whole number, and keep what was typed', async () => {
    await post(`${base}/32`, { nom: 'Somme' })
    const territory = (await listTerritories(context(), { region: '32' })).find(({ name }) => name === 'Somme')
    const one = `${base}/32/territoire/${territory?.id}`
    for (const rang of ['abc', '-5', '2,5', '1e9', '0', '1000']) {
      const answer = await post(one, { nom: 'Somme', rang })
      expect([rang, answer.status, await main(answer)]).toEqual([rang, 422, expect.stringContaining(`value="${rang}"`)])
    }
    expect((await post(one, { nom: 'Somme', rang: '' })).status).toBe(303)
    expect((await post(`${one}/suppression`)).status).toBe(303)
  })

  it('show the fault of a name beside its field, and keep the typed text', async () => {
    await post(`${base}/32`, { nom: 'Oise' })
    const answer = await post(`${base}/32`, { nom: ' TAN  OISE ' })
    expect(answer.status).toBe(422)
    const page = await main(answer)
    expect(page).toContain('<a href="#nom">Un territoire de cette région porte déjà ce nom')
    expect(page).toContain('value="TAN OISE"')
  })

  it('are not removed while they have structures', async () => {
    const { id } = await saveTerritory(context(), { region: '32', name: 'Aisne' })
    await post(`${base}/32/import`, { lignes: `finess;territoire\n${finessOf.laon};Aisne` })
    const answer = await post(`${base}/32/territoire/${id}/suppression`)
    expect(answer.status).toBe(422)
    expect(await main(answer)).toContain('Le territoire Aisne a encore 1 structure, ouverte ou fermée')
  })

  it('show what a file would change, then change exactly that', async () => {
    const { id } = await saveTerritory(context(), { region: '32', name: 'Aisne' })
    const answer = await send(
      `finess;territoire\n${finessOf.laon};Aisne\n${finessOf.guise};Nord\n${finessOf.caen};Aisne\n`,
    )
    expect(answer.status).toBe(200)
    const page = await main(answer)
    expect(page).toContain('Rien n’est encore enregistré')
    expect(page).toContain('Importer 1 ligne juste, sans 2 lignes refusées')
    expect(page).toContain('ligne 3, champ territoire')
    expect(page).toContain('ligne 4, champ finess')
    expect(hiddenLines(page)).toBe(`finess;territoire\n${finessOf.laon};${id}`)
    expect(await members()).toEqual(['Aisne 0'])
    const applied = await post(`${base}/32/import`, { lignes: hiddenLines(page) })
    expect(applied.headers.get('location')).toBe(`${base}/32?fait=structures-placees`)
    expect(await members()).toEqual(['Aisne 1'])
  })

  it('are exported as a file that can be filled in and imported', async () => {
    await saveTerritory(context(), { region: '32', name: 'Aisne' })
    await post(`${base}/32/import`, { lignes: `finess;territoire\n${finessOf.laon};Aisne` })
    const file = await (await get(`${base}/32/structures.csv`)).text()
    expect(file).toContain(`"${finessOf.laon}";"Aisne";"CH DE LAON";"MONTFLEURY"`)
    expect(await main(await send(file.replaceAll('""', '"Aisne"')))).toContain('Importer')
  })

  it.each([
    ['Choisissez un fichier CSV', undefined],
    ['Ce fichier est vide', ''],
    ['Une des premières lignes doit nommer les colonnes', 'a;b\n1;2'],
  ])('refuse with « %s » what is no such file, beside the field', async (words, content) => {
    const answer = await send(content)
    expect(answer.status).toBe(422)
    const page = await main(answer)
    expect(page).toContain(words)
    expect(page).toContain('aria-describedby="fichier-faute fichier-aide"')
  })

  it('refuse a file larger than any region', async () => {
    const answer = await send(`finess;territoire\n${'x'.repeat(2_100_000)}`)
    expect(answer.status).toBe(413)
    expect(await main(answer)).toContain('Ce fichier dépasse 2 Mo')
  })

  it.each(['ars', 'own'])('are for %s as missing as an unknown page', async (who) => {
    const { id } = await saveTerritory(context(), { region: '32', name: 'Aisne' })
    const page = await main(await get('/administration/rien', who))
    const one = `${base}/32/territoire/${id}`
    const answers = [
      ...(await Promise.all([base, `${base}/32`, `${base}/32/structures.csv`, one].map((path) => get(path, who)))),
      await post(`${base}/32`, { nom: 'Oise' }, who),
      await post(`${base}/32`, { nom: '' }, who),
      await post(one, { nom: 'Oise' }, who),
      await post(`${one}/suppression`, {}, who),
      await post(`${base}/32/import`, { lignes: 'finess;territoire\n1;2' }, who),
      await send(`finess;territoire\n${finessOf.laon};Aisne`, who),
      await send(undefined, who),
    ]
    for (const answer of answers) expect([answer.status, await main(answer)]).toEqual([404, page])
    expect(await members()).toEqual(['Aisne 0'])
  })
})
