/// <reference lib="dom" />
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nameReferent, saveTerritory } from '#directory'
import { type Grant, operator } from '#kernel'
import { aFileOf } from '../directory/finess-import/reading.ts'
import { director, finessOf, importSampleRegister, legalEntity } from '../directory/sample-register.ts'
import { type AppVisit, visitApp } from '../support/browser/app-visit.ts'
import { accessibilityFaults } from '../support/browser/browser.ts'
import { press } from '../support/browser/visit.ts'
import { createAccount } from '../support/product/accounts.ts'
import { openTestApp, type TestApp } from '../support/product/app.ts'

let test: TestApp
let visit: AppVisit
let territory: string
beforeAll(async () => {
  test = await openTestApp()
  const context = test.app.contextFor(operator, 'command')
  await importSampleRegister(context.storage)
  territory = (await saveTerritory(context, { region: '32', name: 'Aisne' })).id
  const named = { finess: finessOf.laon, standing: 'held', name: 'Camille Roussel', mail: 'ssi@laon.example' } as const
  const own = test.app.contextFor(director(finessOf.laon), 'web')
  for (let time = 0; time < 2; time += 1) await nameReferent(own, { ...named, function: 'ssi-referent' })
  await nameReferent(own, { finess: finessOf.laon, function: 'rssi', standing: 'shared', sharedWith: 'GHT' })
  visit = await visitApp(test)
})
afterAll(async () => {
  await visit?.end()
  await test?.close()
})

const nowhere = { finess: null, legalEntityFiness: null, territoryId: null, region: null }

/** A page of a browser of its own, in which somebody with this role is signed in. */
async function signedIn(grant: Partial<Grant> & Pick<Grant, 'role'>): Promise<Page> {
  const { cookie } = await createAccount(test, { grants: [{ ...nowhere, ...grant }] })
  return visit.signedIn(cookie)
}

async function faultsAt(page: Page, path: string): Promise<string[]> {
  await page.goto(visit.address + path)
  await page.$$eval('details', (all) => {
    for (const details of all) details.open = true
  })
  return accessibilityFaults(page)
}

const list = `/structures/${finessOf.laon}/referents`

describe('referents and territories, in a browser', () => {
  it('are named with the keyboard alone, and every page of theirs can be read by all', async () => {
    const page = await signedIn({
      role: 'structure',
      finess: finessOf.laon,
      legalEntityFiness: legalEntity,
      region: '32',
    })
    const faults: string[] = []
    for (const path of ['', '/referent-pcra', '/referent-ssi', '/referent-ssi/correction', '/referent-ssi/fin']) {
      faults.push(...(await faultsAt(page, list + path)))
    }
    await page.goto(`${visit.address}${list}/referent-pcra`)
    await page.focus('#designation-held')
    await page.keyboard.press('Space')
    for (const text of ['', 'Alix Morel', 'pas une adresse']) {
      await page.keyboard.press('Tab')
      await page.keyboard.type(text)
    }
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    faults.push(...(await accessibilityFaults(page)))
    expect(await page.$eval('.errors a', (link) => link.getAttribute('href'))).toBe('#courriel')
    await page.$eval('#courriel', (field) => {
      ;(field as HTMLInputElement).value = 'pcra@laon.example'
    })
    await press(page, 'main form button[type=submit]')
    expect(await page.$eval('main', (main) => main.textContent)).toContain('Alix Morel')
    expect(faults).toEqual([])
  })

  it('are found in the directory of the region', async () => {
    const page = await signedIn({ role: 'region', region: '32' })
    const faults = [...(await faultsAt(page, '/annuaire')), ...(await faultsAt(page, list))]
    await page.goto(`${visit.address}/annuaire`)
    await page.select('#sans', 'referent-ssi')
    await press(page, 'main form button[type=submit]')
    expect(new URL(page.url()).searchParams.get('sans')).toBe('referent-ssi')
    expect([...faults, ...(await accessibilityFaults(page))]).toEqual([])
  })

  it('get their structures from a file', async () => {
    const page = await signedIn({ role: 'admin' })
    const base = '/administration/territoires'
    const faults: string[] = []
    for (const path of [base, `${base}/32/territoire/${territory}`, `${base}/32`]) {
      faults.push(...(await faultsAt(page, path)))
    }
    const field = await page.$('input[type=file]')
    if (!field) throw new Error('no field for a file')
    await (field as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(
      aFileOf(`finess;territoire\n${finessOf.laon};Aisne\n${finessOf.caen};Aisne\n`),
    )
    await press(page, 'form[enctype] button[type=submit]')
    faults.push(...(await accessibilityFaults(page)))
    await press(page, 'main form button[type=submit]')
    expect(await page.$eval('main', (main) => main.textContent?.replaceAll('\u00A0', ' '))).toContain('1 structure')
    expect(faults).toEqual([])
  })
})
