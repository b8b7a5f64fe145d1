/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prepareRelease, publishRelease } from '#comparison'
import { operator } from '#kernel'
import { putSubmissions } from '../comparison/submitted-rows.ts'
import { type AppVisit, visitApp } from '../support/browser/app-visit.ts'
import { faultsInLooks } from '../support/browser/looks.ts'
import { press } from '../support/browser/visit.ts'
import { grantAs, sampleStructures } from '../support/data/directory.ts'
import { putRegion, type RegionSite } from '../support/data/region.ts'
import { createAccount } from '../support/product/accounts.ts'
import { openTestApp, type TestApp } from '../support/product/app.ts'

const { tilleuls } = sampleStructures
const sites = Array.from({ length: 24 }, (_, index): RegionSite => {
  const own = index === 0
  return {
    finess: own ? tilleuls.finess : `5910${String(index).padStart(5, '0')}`,
    entity: own ? tilleuls.legalEntityFiness : `5911${String(index).padStart(5, '0')}`,
    kind: 'ESMS',
    departement: '59',
    territory: null,
  }
})

describe('the pages of the comparison', () => {
  let test: TestApp
  let visit: AppVisit
  beforeAll(async () => {
    test = await openTestApp()
    const context = test.app.contextFor(operator, 'command')
    const answered = (
      some: readonly RegionSite[],
      questionnaire: string,
      scope: string,
      score: (index: number) => number,
    ) =>
      putSubmissions(
        context.storage,
        some.map(({ finess }, index) => ({ finess, score: score(index), met: index % 7 === 0, questionnaire, scope })),
      )
    await putRegion(context.storage, { sites })
    await answered(sites, 'sauvegardes', 'D2', (index) => (index * 37) % 100)
    await answered(sites.slice(0, 12), 'pcra', 'D2', (index) => 30 + index * 5)
    await answered(sites.slice(0, 5), 'diagnostic-initial', 'A1', () => 50)
    const { seen } = await prepareRelease(context, { area: '32' })
    await publishRelease(context, { area: '32', seen })
    test.setNow(new Date('2027-05-22T09:00:00Z'))
    await answered(sites.slice(3, 5), 'pcra', 'D2', () => 90)
    await answered(sites.slice(3, 9), 'sauvegardes', 'D2', () => 90)
    visit = await visitApp(test)
  })
  afterAll(async () => {
    await visit?.end()
    await test?.close()
  })

  const signedIn = async (role: 'structure' | 'college' | 'region') =>
    visit.signedIn((await createAccount(test, { grants: [grantAs(role, tilleuls)] })).cookie)

  const own = `/structures/${tilleuls.finess}/comparaison`
  const regional = '/region/32/comparaison'

  it('are published by the region, and say to a structure what is held, what is hidden and why', async () => {
    const region = await signedIn('region')
    await region.goto(`${visit.address}${regional}/preparation`)
    await press(region, 'form[action$="/publication"] button')
    expect(await region.$eval('main', (main) => main.textContent)).toContain('Publication du 22\u00A0mai\u00A02027')
    const director = await signedIn('structure')
    await director.goto(visit.address + own)
    const words = (await director.$eval('main', (main) => main.textContent)) ?? ''
    expect(words).toContain('trop peu de structures ont répondu de nouveau depuis une publication précédente')
    expect(words).toContain('[c] caché\u00A0: moins de 8 structures')
    expect(words).toContain('Au-dessous')
  })

  it('have no fault that axe can see, and scroll sideways nowhere', async () => {
    const faults: string[] = []
    for (const [role, addresses] of [
      ['structure', [own]],
      ['college', [regional]],
      ['region', [regional, `${regional}/preparation`]],
    ] as const) {
      const page = await signedIn(role)
      for (const address of addresses) {
        await page.goto(visit.address + address)
        await page.$$eval('details', (folded) => {
          for (const each of folded.filter(({ parentElement }) => parentElement?.closest('main'))) each.open = true
        })
        faults.push(...(await faultsInLooks(page, address)))
      }
    }
    expect(faults).toEqual([])
  })
})
