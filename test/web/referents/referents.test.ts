import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { importTerritories, saveTerritory } from '#directory'
import { type Grant, operator } from '#kernel'
import { purposeOf } from '#mail'
import { auditRows } from '../../../src/audit/tables.ts'
import { referents } from '../../../src/directory/tables.ts'
import { pagesOfRegion } from '../../../src/web/ui/page/menu.ts'
import { finessOf, importSampleRegister, legalEntity } from '../../directory/sample-register.ts'
import { createAccount } from '../../support/product/accounts.ts'
import { openTestApp, type TestApp } from '../../support/product/app.ts'

let test: TestApp
let territoryId = ''
const cookies: Record<string, string> = {}
const nowhere = { finess: null, legalEntityFiness: null, territoryId: null, region: null }

beforeAll(async () => {
  test = await openTestApp()
  const context = test.app.contextFor(operator, 'command')
  await importSampleRegister(context.storage)
  territoryId = (await saveTerritory(context, { region: '32', name: 'Aisne' })).id
  const bytes = new TextEncoder().encode(`finess;territoire\n${finessOf.laon};Aisne\n`)
  await importTerritories(context, { region: '32', bytes })
  const grants: Record<string, Grant> = {
    own: { ...nowhere, role: 'structure', finess: finessOf.laon, legalEntityFiness: legalEntity, region: '32' },
    sibling: { ...nowhere, role: 'structure', finess: finessOf.guise, legalEntityFiness: legalEntity, region: '32' },
    college: { ...nowhere, role: 'college', legalEntityFiness: legalEntity, region: '32' },
    animator: { ...nowhere, role: 'territory', territoryId, region: '32' },
    ars: { ...nowhere, role: 'region', region: '32' },
    normandie: { ...nowhere, role: 'region', region: '28' },
    observer: { ...nowhere, role: 'observer', region: '32' },
    admin: { ...nowhere, role: 'admin' },
  }
  for (const [who, grant] of Object.entries(grants)) {
    cookies[who] = (await createAccount(test, { grants: [grant] })).cookie
  }
})
beforeEach(() => test.app.contextFor(operator, 'command').storage.write((transaction) => transaction.delete(referents)))
afterAll(() => test.close())

const as = (who: string) => ({ cookie: cookies[who] ?? '' })
const get = (who: string, path: string) => test.request(path, { headers: as(who) })
const post = (who: string, path: string, fields: Record<string, string> = {}) => test.post(path, fields, as(who))
const list = `/structures/${finessOf.laon}/referents`
const named = { designation: 'held', nom: 'Camille Roussel', courriel: 'ssi@laon.example', telephone: '0323000000' }
const main = async (answer: Response) =>
  (await answer.text()).replace(/^.*<main/s, '').replaceAll(/[\u00a0\u202f]/g, ' ')

describe('the referents of a structure, on screen', () => {
  it('are named, confirmed, corrected, replaced and let go', async () => {
    expect(await main(await get('own', list))).toContain('Non renseigné')
    const answer = await post('own', `${list}/referent-ssi`, named)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${list}?fait=designation`])
    expect(await main(await get('own', `${list}?fait=designation`))).toContain('La désignation est enregistrée.')
    expect(await main(await get('own', `${list}/referent-ssi/correction`))).toContain('value="03 23 00 00 00"')
    expect((await post('own', `${list}/referent-ssi/confirmation`)).status).toBe(303)
    await post('own', `${list}/referent-ssi/correction`, { ...named, nom: 'Camille Rousselle' })
    expect(await main(await get('own', list))).toContain('Camille Rousselle')
    await post('own', `${list}/referent-ssi`, { designation: 'shared', entite: 'GHT de l’Aisne' })
    const shared = await main(await get('own', list))
    expect(shared).toContain('GHT de l’Aisne')
    expect(shared).toContain('Désigné, du 22 novembre 2026 au 22 novembre 2026')
    expect(shared).not.toContain('Rousselle')
    expect(await main(await get('own', `${list}/referent-ssi/fin`))).toContain('Fin de fonction')
    await post('own', `${list}/referent-ssi/fin`)
    expect(await main(await get('own', list))).not.toContain('GHT')
  })

  it('are to be confirmed once a year', async () => {
    await post('own', `${list}/rssi`, named)
    const now = new Date('2026-11-22T09:00:00Z')
    test.setNow(new Date('2027-11-23T09:00:00Z'))
    cookies.late = (
      await createAccount(test, {
        grants: [
          { ...nowhere, role: 'structure', finess: finessOf.laon, legalEntityFiness: legalEntity, region: '32' },
        ],
      })
    ).cookie
    expect(await main(await get('late', list))).toContain('À confirmer')
    test.setNow(now)
  })

  it('show every fault beside its field, and lose nothing typed', async () => {
    const faulty = { designation: 'shared', nom: '<b>Alix</b>', courriel: 'alix', telephone: '1', depuis: '2030-01-01' }
    const answer = await post('own', `${list}/rssi`, faulty)
    expect(answer.status).toBe(422)
    const page = await main(answer)
    for (const field of ['courriel', 'telephone', 'entite', 'depuis']) {
      expect(page).toContain(`<a href="#${field}">`)
      expect(page).toContain(`id="${field}-faute"`)
    }
    expect(page).toContain('value="&lt;b&gt;Alix&lt;/b&gt;"')
    const none = await post('own', `${list}/rssi`, { nom: 'Alix' })
    expect(none.status).toBe(422)
    expect(await main(none)).toContain('href="#designation-held"')
  })

  it('say what is done with the data of a person before a name is typed', async () => {
    const page = await main(await get('own', `${list}/rssi`))
    expect(page.indexOf('RGPD')).toBeGreaterThan(0)
    expect(page.indexOf('RGPD')).toBeLessThan(page.indexOf('name="nom"'))
  })

  const writes = ['', '/correction', '/confirmation', '/fin'].map((path) => `${list}/referent-ssi${path}`)

  it.each(['sibling', 'normandie', 'observer', 'admin'])('are for %s as missing as an unknown number', async (who) => {
    await post('own', `${list}/referent-ssi`, named)
    const missing = await get(who, '/structures/020007775/referents')
    const page = await main(missing)
    expect(missing.status).toBe(404)
    const answers = [
      await get(who, list),
      ...(await Promise.all(writes.filter((path) => !path.endsWith('confirmation')).map((path) => get(who, path)))),
      ...(await Promise.all(writes.map((path) => post(who, path, named)))),
      await post(who, `${list}/referent-ssi`, {}),
    ]
    for (const answer of answers) expect([answer.status, await main(answer)]).toEqual([404, page])
  })

  it.each(['ars', 'animator'])('are read by %s, and changed by the structure only', async (who) => {
    await post('own', `${list}/referent-ssi`, named)
    const page = await main(await get(who, list))
    expect(page).toContain('Camille Roussel')
    expect(page).not.toContain('<form')
    expect((await get(who, `${list}/referent-ssi`)).status).toBe(404)
    for (const path of writes) expect((await post(who, path, named)).status).toBe(404)
  })

  it('are changed by the college of the legal entity', async () => {
    expect((await post('college', `${list}/referent-ssi`, named)).status).toBe(303)
  })

  it('send people who are not signed in to the sign-in page', async () => {
    const answer = await test.request(list)
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `/connexion?suite=${encodeURIComponent(list)}`,
    ])
  })

  it('answer 404 for a function that does not exist', async () => {
    expect((await get('own', `${list}/tresorier`)).status).toBe(404)
    expect((await get('own', `${list}/rssi/correction`)).status).toBe(404)
  })
})

describe('the directory of a region', () => {
  it('shows all structures to the region, and those of the territory to its animator', async () => {
    await post('own', `${list}/referent-ssi`, { ...named, nom: '=cmd|calc' })
    const region = await main(await get('ars', '/annuaire'))
    for (const name of ['CH DE LAON', 'CH DE GUISE', 'CLINIQUE DE LILLE', '=cmd|calc']) expect(region).toContain(name)
    expect(region).not.toContain('CAEN')
    const territory = await main(await get('animator', '/annuaire'))
    expect(territory).toContain('CH DE LAON')
    expect(territory).not.toContain('GUISE')
    const without = await main(await get('ars', '/annuaire?sans=referent-ssi'))
    expect(without).toContain('3 structures sur 4 suivies')
    expect(without).not.toContain('CH DE LAON')
    expect(await main(await get('ars', `/annuaire?territoire=${territoryId}`))).toContain('1 structure sur 4')
  })

  it('leads by a number of a legal entity to its structures, in the file too', async () => {
    const found = await main(await get('ars', `/annuaire?q=${legalEntity}`))
    const address = `/annuaire?region=32&amp;de=${legalEntity}`
    expect(found).toContain(`<a href="${address}">Entité juridique ${legalEntity}</a>`)
    const listed = await main(await get('ars', address.replace('&amp;', '&')))
    expect(listed).toContain('2 structures sur 4 suivies')
    expect(listed).toContain(
      `Seulement&nbsp;: entité juridique FINESS ${legalEntity}. <a href="/annuaire?region=32">Voir toutes`,
    )
    expect(listed).toContain(`<input type="hidden" name="de" value="${legalEntity}">`)
    for (const wrong of ['de=999999999', 'de=x', 'territoire=x'])
      expect([wrong, (await get('ars', `/annuaire?${wrong}`)).status]).toEqual([wrong, 404])
    expect(listed).toContain(`/annuaire.csv?region=32&amp;de=${legalEntity}`)
  })

  it('is exported without formulas', async () => {
    await post('own', `${list}/referent-ssi`, { ...named, nom: '=cmd|calc' })
    const answer = await get('ars', `/annuaire.csv?territoire=${territoryId}`)
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="annuaire-32.csv"')
    const rows = (await answer.text()).trim().split('\r\n')
    expect(rows).toHaveLength(5)
    expect(rows[3]).toBe(
      `"${finessOf.laon}";"CH DE LAON";"MONTFLEURY";"Aisne";"Référent SSI";"Désigné";"";"'=cmd|calc";"ssi@laon.example";"03 23 00 00 00";"2026-11-22";"2026-11-22";""`,
    )
  })

  it('adds a row to the log each time it is read', async () => {
    const { storage } = test.app.contextFor(operator, 'command')
    const told = () =>
      storage.read(async (database) => {
        const rows = await database.select().from(auditRows)
        return rows
          .filter(({ action }) => action === 'directory.list-referents-of-region')
          .map(({ subject }) => subject)
      })
    const before = (await told()).length
    await get('ars', '/annuaire')
    await get('animator', '/annuaire.csv')
    expect((await told()).slice(before)).toEqual(['region:32', 'region:32'])
  })

  it.each(['own', 'college', 'observer', 'admin', 'normandie'])(
    'of another is for %s as missing as no region',
    async (who) => {
      const missing = await get(who, '/annuaire?region=99')
      const page = await main(missing)
      expect(missing.status).toBe(404)
      for (const path of ['/annuaire?region=32', '/annuaire.csv?region=32']) {
        const answer = await get(who, path)
        expect([answer.status, await main(answer)]).toEqual([404, page])
      }
    },
  )
})

describe('the page after signing in', () => {
  it('offers the exercises and the directory to the roles of a region that may open them, and the comparison to an observer', async () => {
    const home = async (who: string) => main(await get(who, '/accueil'))
    const [ars, animator, observer] = await Promise.all(['ars', 'animator', 'observer'].map(home))
    for (const page of [ars, animator]) {
      expect(page).toMatch(/href="\/annuaire/)
      for (const { href } of pagesOfRegion('32', page === ars)) expect(page).toContain(`href="${href}"`)
    }
    expect(observer).toContain('href="/comparaison"')
    for (const closed of ['/annuaire', '/region/']) expect(observer).not.toContain(`href="${closed}`)
  })

  it('offers what the invitation announced, and an invitation announces nothing that its role may not open', async () => {
    const announced = {
      annuaire: '/annuaire',
      exercices: '/region/32/exercices',
      résultats: '/region/32',
      CaRE: '/region/32/care',
      alertes: '/region/32/alertes',
      comparaison: '/region/32/comparaison',
    }
    for (const who of ['ars', 'animator', 'observer'] as const) {
      const role = ({ ars: 'region', animator: 'territory', observer: 'observer' } as const)[who]
      const promise = purposeOf({ role, scope: '32', name: 'Hauts-de-France' })
      const said = Object.entries(announced).filter(([word]) => promise.includes(word))
      expect(said.length).toBeGreaterThan(0)
      for (const [word, address] of said) {
        expect([who, word, (await get(who, address)).status]).toEqual([who, word, 200])
      }
      const mayOpen = (await get(who, '/annuaire')).status === 200
      expect([who, promise.includes('annuaire')]).toEqual([who, mayOpen])
      expect(promise).not.toContain('prochaine version')
    }
  })
})
