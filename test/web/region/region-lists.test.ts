import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operator } from '#kernel'
import { writeTable } from '#workbook'
import { grantAs, sampleStructures } from '../../support/data/directory.ts'
import { joined } from '../../support/data/pieces.ts'
import { putRegion } from '../../support/data/region.ts'
import { createAccount } from '../../support/product/accounts.ts'
import { openTestApp, origin, type TestApp } from '../../support/product/app.ts'
import { everyRoute } from '../../support/rights/route-table.ts'

const { tilleuls } = sampleStructures
const site = (finess: string, entity: string, departement = '59') => ({
  finess,
  entity,
  territory: 'Nord',
  kind: 'ES' as const,
  departement,
})
/** Entity A: two sites. B: one. C: one, in Normandie. */
const [a1, a2, b1, c1] = ['590000014', '590000022', '020000089', '760000012']
const [a, b, c] = ['590000113', '590000121', '760000111']

/** Pages that a list of structures cannot filter, and why. */
const withoutStructures: Readonly<Record<string, string>> = {
  rapport:
    'the report of the region as a whole, dated and kept; its figures of a list are on the pages and in their files',
  rapports: 'one archive of all structures, which its maker finds again',
  'rapport-diffusable': 'a list would single structures out',
  comparaison: 'a cohort is chosen once for everybody: another choice would betray a structure',
  'chiffres-importes': 'figures of territories, which name no structure',
  listes: 'the lists themselves',
  agenda: 'events for everybody',
  'contacts-de-crise': 'contacts for everybody',
  ressources: 'resources for everybody',
  'care/recherche': 'a form that asks for one candidate',
  'care/import': 'a form that takes a file',
  'plan/nouvelle-action': 'a form',
  'plan/axes': 'the titles of the plan',
  campagnes: 'the campaign chooses a list as its target',
  alertes: 'the alert chooses a list as its target',
}

const isWithout = (page: string) =>
  Object.keys(withoutStructures).some(
    (each) => page === each || page.startsWith(`${each}/`) || page.startsWith(`${each}.`),
  )

describe('the lists of structures of a region', () => {
  let test: TestApp
  let region: string
  let animator: string
  beforeAll(async () => {
    test = await openTestApp()
    await putRegion(test.app.contextFor(operator, 'web').storage, {
      sites: [site(a1, a), site(a2, a), site(b1, b, '02'), site(c1, c, '76')],
    })
    region = (await createAccount(test, { grants: [grantAs('region', tilleuls)] })).cookie
    animator = (await createAccount(test, { grants: [grantAs('territory', tilleuls, 'Nord')] })).cookie
  })
  afterAll(() => test?.close())

  const read = async (page: string, cookie = region) => {
    const answer = await test.request(`/region/32/${page}`.replace('/?', '?'), { headers: { cookie } })
    return { status: answer.status, text: await answer.text() }
  }
  const check = async ({ text = '', file }: { text?: string; file?: Uint8Array<ArrayBuffer> }) => {
    const body = new FormData()
    body.set('numeros', text)
    if (file) body.set('fichier', new File([file], 'helios'))
    const headers = { cookie: region, origin }
    const answer = await test.request('/region/32/listes/verification', { method: 'POST', body, headers })
    const page = await answer.text()
    return { status: answer.status, page, kept: /name="numeros" value="([^"]*)"/.exec(page)?.[1] }
  }
  const keep = async (nom: string, numeros: string) => {
    const answer = await test.post('/region/32/listes', { nom, numeros }, { cookie: region })
    return { answer, id: /listes\/([^?]+)/.exec(answer.headers.get('location') ?? '')?.[1] ?? '' }
  }

  it('are read from what Hélios exports and from what spreadsheets make of it', async () => {
    const lines = ['Établissement;numero_finess', `Clinique;="${b1}"`, `Hôpital;${a1}`, `Normand;${c1}`]
    const cp1252 = new Uint8Array(Buffer.from(lines.join('\r\n'), 'latin1'))
    const found = await check({ file: cp1252 })
    expect(found).toMatchObject({ status: 200, kept: `${b1} ${a1}` })
    expect(found.page).toContain('dans une autre région')
    expect((await check({ file: new TextEncoder().encode(`\uFEFFnumero_finess\n${a1}\n`) })).kept).toBe(a1)
    const rows = [['Clinique', Number(b1)] as const, ['Hôpital', a1] as const]
    const pieces = writeTable({ title: 'Export', sheet: 'Liste', head: ['Nom', 'numero_finess'], rows })
    const fromWorkbook = await check({ file: await joined(pieces) })
    expect(fromWorkbook.kept).toBe(`${b1} ${a1}`)
    expect(fromWorkbook.page).toContain('avait retiré le premier zéro')
    expect((await check({ text: `nom\tx\n${a1} ${b1}` })).kept).toBe(`${b1} ${a1}`)
  })

  it('lose nothing of what was pasted when it is refused', async () => {
    const { status, page } = await check({})
    expect(status).toBe(422)
    expect(page).toContain('collez des numéros FINESS')
    const nameless = await test.post('/region/32/listes', { nom: '', numeros: `${b1} ${a1}` }, { cookie: region })
    expect(nameless.status).toBe(422)
    expect(await nameless.text()).toContain(`value="${b1} ${a1}"`)
  })

  it('filter the figures, the lists and their files, and follow every link', async () => {
    const { id } = await keep('Seulement B', b1)
    const figures = await read(`exercices?liste=${id}`)
    expect(figures.text).toContain('Seulement B')
    const links = [...figures.text.matchAll(/href="(\/region\/32\/exercices\/[^"]*)"/g)].map(([, href]) => href ?? '')
    expect(links.length).toBeGreaterThan(5)
    expect(links.filter((href) => !href.includes(`liste=${id}`))).toEqual([])
    const list = await read(`exercices/liste.csv?liste=${id}&type=ES`)
    expect(list.text).toContain(b)
    expect(list.text).not.toContain(a)
    const candidates = await read(`care/candidats?liste=${id}`)
    expect(candidates.status).toBe(200)
    expect(candidates.text).toContain('Seulement B')
  })

  it('filter every page and file of the region that shows structures or their figures', async () => {
    const { id } = await keep('Pour toutes les pages', b1)
    const ignoring: string[] = []
    for (const { method, path } of everyRoute) {
      const asks = method === 'GET' && path.startsWith('/region/:region') && !path.slice(15).includes(':')
      const page = path.slice('/region/:region/'.length)
      if (!asks || isWithout(page)) continue
      const answers = [
        await read(`${page}?liste=${id}`),
        await read(`${page}?liste=00000000-0000-4000-8000-000000000000`),
      ]
      if (answers[0]?.status !== 200 || answers[1]?.status !== 404)
        ignoring.push(`${path} ${answers.map((one) => one.status)}`)
    }
    expect(ignoring).toEqual([])
  })

  it('end with the list, and are unknown to the animator of a territory', async () => {
    const { id } = await keep('Pour peu de temps', a1)
    expect((await read(`exercices?liste=${id}`, animator)).status).toBe(404)
    expect((await read('exercices', animator)).text).not.toContain('Pour peu de temps')
    expect((await test.post(`/region/32/listes/${id}/suppression`, {}, { cookie: region })).status).toBe(303)
    expect((await read(`exercices?liste=${id}`)).status).toBe(404)
  })
})
