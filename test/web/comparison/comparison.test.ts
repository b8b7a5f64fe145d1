import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { takePart } from '#comparison'
import { operator } from '#kernel'
import { comparisonReleases } from '../../../src/comparison/tables.ts'
import { putSubmissions } from '../../comparison/submitted-rows.ts'
import { accountAs, grantAs, sampleStructures } from '../../support/data/directory.ts'
import { putRegion } from '../../support/data/region.ts'
import { createAccount } from '../../support/product/accounts.ts'
import { openTestApp, type TestApp } from '../../support/product/app.ts'

const { tilleuls } = sampleStructures
const numberOf = (kind: string, index: number) => `591${kind}${String(index).padStart(5, '0')}`
/** Twenty nursing homes, each of its own legal entity. */
const sites = Array.from({ length: 20 }, (_, index) => ({
  finess: index === 0 ? tilleuls.finess : numberOf('0', index),
  entity: index === 0 ? tilleuls.legalEntityFiness : numberOf('1', index),
  kind: 'ESMS' as const,
  departement: '59',
  territory: null,
}))
const at = '/region/32/comparaison'

describe('the releases of a region, on its pages', () => {
  let test: TestApp
  let cookie: string
  beforeAll(async () => {
    test = await openTestApp()
    const { storage } = test.app.contextFor(operator, 'command')
    await putRegion(storage, { sites })
    await putSubmissions(
      storage,
      sites.map(({ finess }, index) => ({ finess, score: index * 5, met: index >= 10 })),
    )
    cookie = (await createAccount(test, { grants: [grantAs('region', tilleuls)] })).cookie
  })
  afterAll(() => test?.close())

  const read = async (page = '') => (await test.request(`${at}${page}`, { headers: { cookie } })).text()
  const send = (page: string, fields: Record<string, string>) => test.post(`${at}${page}`, fields, { cookie })
  const seenIn = (page: string) => page.match(/name="preparation" value="([^"]+)"/)?.[1] ?? ''

  it('show the preparation again, as it is now, when the figures changed since it was read', async () => {
    const seen = seenIn(await read('/preparation'))
    const director = test.app.contextFor(accountAs('structure', tilleuls), 'web')
    await takePart(director, { finess: tilleuls.finess, takesPart: false })
    const refused = await send('/publication', { preparation: seen })
    const page = await refused.text()
    expect(refused.status).toBe(422)
    expect(page).toContain('Les chiffres ont changé depuis')
    expect(seenIn(page)).not.toBe(seen)
    expect((await send('/publication', { preparation: seenIn(page) })).status).toBe(303)
    expect(await read()).toContain('Elle ne change plus.')
  })

  it('describe a band to the region without the triangle that only a structure sees', async () => {
    const page = await read()
    expect(page).toContain('Plein\u00A0: la tranche du milieu.')
    expect(page).not.toContain('riangle')
  })

  it('print no form on paper: nobody can act there', async () => {
    for (const page of [await read(), await read('/preparation')]) {
      const [, main = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec(page) ?? []
      expect(main).toContain('<form')
      expect(main.replaceAll(/<(details|section) class="[^"]*screen-only[\s\S]*?<\/\1>/g, '')).not.toContain('<form')
    }
  })

  it('withdraw figures after a confirmation alone, and refuse one that was not published', async () => {
    for (const chiffre of ['zz', '']) {
      const refused = await send('/retrait', { chiffre, confirme: 'oui' })
      expect([chiffre, refused.status]).toEqual([chiffre, 422])
      expect(await refused.text()).toContain('Rien n’est retiré.')
    }
    const asked = await send('/retrait', { chiffre: 'tous' })
    expect(asked.status).toBe(200)
    expect(await asked.text()).toMatch(/Retirer 2\schiffres&nbsp;\?/)
    expect(await read()).toContain('Elle ne change plus.')
    expect((await send('/retrait', { chiffre: 'tous', confirme: 'oui' })).status).toBe(303)
    const after = await read()
    expect(after).toMatch(/2\schiffres en ont été retirés depuis\./)
    expect(after).not.toContain('Elle ne change plus.')
  })

  it('say why nothing new is shown, and publish nothing, when the history was changed', async () => {
    const { storage } = test.app.contextFor(operator, 'command')
    const seen = seenIn(await read('/preparation'))
    await storage.write(async (transaction) => void (await transaction.delete(comparisonReleases)))
    const refused = await send('/publication', { preparation: seen })
    expect(refused.status).toBe(422)
    for (const page of [await refused.text(), await read(), await read('/preparation')])
      expect(page).toContain('L’historique des publications est incomplet ou a été modifié')
    expect(await read('/preparation')).not.toContain('Publier pour toujours')
  })
})

describe('the comparison across regions, on its page', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await openTestApp()
    await putRegion(test.app.contextFor(operator, 'command').storage, { sites })
  })
  afterAll(() => test?.close())

  it('is chosen by a region before its first release, and read by an observer', async () => {
    const read = async (address: string, cookie: string) =>
      (await test.request(address, { headers: { cookie } })).text()
    const across = '/comparaison/entre-regions'
    const { cookie: observer } = await createAccount(test, { grants: [grantAs('observer', tilleuls)] })
    expect(await read(across, observer)).toContain('Aucune des régions que vous suivez')
    expect(await read('/comparaison', observer)).not.toContain(across)
    const ars = await createAccount(test, { email: 'ars@exemple.fr', grants: [grantAs('region', tilleuls)] })
    expect((await test.post(`${at}/entre-regions`, {}, { cookie: ars.cookie })).status).toBe(303)
    expect(await read('/comparaison', observer)).toContain(across)
    expect(await read(across, observer)).toContain('Hauts-de-France')
    expect(await read(at, observer)).toContain('Rien n’est encore publié.')
    const preparation = await test.request(`${at}/preparation`, { headers: { cookie: ars.cookie } })
    expect(preparation.status).toBe(200)
    expect(await preparation.text()).toContain(
      'La personne qui exploite le serveur prépare et publie cette comparaison',
    )
    const director = await createAccount(test, {
      email: 'direction@exemple.fr',
      grants: [grantAs('structure', tilleuls)],
    })
    const own = `/structures/${tilleuls.finess}/comparaison`
    expect(await read(own, director.cookie)).toContain('La personne qui exploite le serveur publie la comparaison')
    const { cookie } = director
    for (const participe of ['', 'peut-être'])
      expect((await test.post(`${own}/participation`, { participe }, { cookie })).status).toBe(422)
    expect(await read(own, cookie)).toContain('Ne plus participer')
    expect(await read('/comparaison', cookie)).toContain(`FINESS\u00A0${tilleuls.finess}`)
  })
})
