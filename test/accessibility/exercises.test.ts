/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operator } from '#kernel'
import { type AppVisit, visitApp } from '../support/browser/app-visit.ts'
import { accessibilityFaults } from '../support/browser/browser.ts'
import { everyLook, faultsInLooks } from '../support/browser/looks.ts'
import { press } from '../support/browser/visit.ts'
import { fillRegister, grantAs, sampleStructures } from '../support/data/directory.ts'
import { createAccount } from '../support/product/accounts.ts'
import { openTestApp, type TestApp } from '../support/product/app.ts'

const { tilleuls } = sampleStructures

describe('the pages of exercises', () => {
  let test: TestApp
  let visit: AppVisit
  beforeAll(async () => {
    test = await openTestApp()
    await fillRegister(test.app.contextFor(operator, 'command').storage)
    visit = await visitApp(test)
  })
  afterAll(async () => {
    await visit?.end()
    await test?.close()
  })

  const signedIn = async (role: 'structure' | 'region') =>
    visit.signedIn((await createAccount(test, { grants: [grantAs(role, tilleuls)] })).cookie)

  it('have no fault that axe can see, and scroll sideways nowhere; a record is made with the keyboard alone', async () => {
    const page = await signedIn('structure')
    const faults: string[] = []
    const look = async (name: string) => void faults.push(...(await faultsInLooks(page, name, everyLook)))
    const home = `${visit.address}/structures/${tilleuls.finess}/exercices`
    await page.setJavaScriptEnabled(false)
    await page.goto(`${home}/nouveau`)
    await page.focus('#type')
    await page.keyboard.press('Space')
    await page.focus('#etat')
    await page.keyboard.press('ArrowDown')
    await page.type('#jour', '1/3/2026')
    await page.focus('#fonctions')
    await page.keyboard.press('Space')
    await page.focus('#jour')
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    expect(await page.$('#annuel')).not.toBeNull()
    const record = page.url().split('?')[0] ?? ''
    await page.setJavaScriptEnabled(true)
    for (const path of [home, `${home}/nouveau`, record, `${record}/modification`, `${record}/annulation`]) {
      await page.goto(path)
      await page.evaluate(() => {
        for (const folded of document.querySelectorAll('details')) folded.open = true
      })
      await look('')
    }
    await page.goto(`${home}/nouveau`)
    await page.$$eval('main form', (forms) => {
      for (const form of forms) form.noValidate = true
    })
    await press(page, 'main form button[type=submit]')
    await look('refused')
    const region = await signedIn('region')
    await region.goto(record)
    faults.push(...(await accessibilityFaults(region)))
    expect(faults).toEqual([])
  }, 90_000)
})
