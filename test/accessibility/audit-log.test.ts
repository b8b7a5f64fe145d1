/// <reference lib="dom" />
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type AppVisit, visitApp } from '../support/browser/app-visit.ts'
import { accessibilityFaults } from '../support/browser/browser.ts'
import { press } from '../support/browser/visit.ts'
import { createAccount } from '../support/product/accounts.ts'
import { openTestApp, startDiagnosis, type TestApp } from '../support/product/app.ts'

let test: TestApp
let visit: AppVisit
let page: Page
beforeAll(async () => {
  test = await openTestApp()
  await startDiagnosis(test)
  const grant = { role: 'admin', finess: null, legalEntityFiness: null, territoryId: null, region: null } as const
  const { cookie } = await createAccount(test, { grants: [grant] })
  visit = await visitApp(test)
  page = await visit.signedIn(cookie)
})
afterAll(async () => {
  await visit?.end()
  await test?.close()
})

it('is read, filtered with the keyboard alone, and can be read by all, also when a filter is wrong', async () => {
  await page.goto(`${visit.address}/administration/journal`)
  expect(await accessibilityFaults(page)).toEqual([])
  await page.focus('#action')
  await page.keyboard.type('Diagnostic commencé')
  await Promise.all([page.waitForNavigation(), page.focus('#objet').then(() => page.keyboard.press('Enter'))])
  expect(await page.$$eval('tbody tr', (rows) => rows.length)).toBe(1)
  await press(page, 'tbody td:nth-of-type(2) a')
  expect(new URL(page.url()).searchParams.get('auteur')).toBe('anyone')
  await page.goto(`${visit.address}/administration/journal?du=hier`)
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await page.$eval('.errors a', (link) => link.getAttribute('href'))).toBe('#du')
})
