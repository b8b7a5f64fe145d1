/// <reference lib="dom" />
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { operator } from '#kernel'
import { addAction, listActions, takeMeasures } from '#plan'
import { type AppVisit, visitApp } from '../support/browser/app-visit.ts'
import { accessibilityFaults } from '../support/browser/browser.ts'
import { catalogue } from '../support/data/content.ts'
import { accountAs, fillRegister, grantAs, sampleStructures } from '../support/data/directory.ts'
import { createAccount } from '../support/product/accounts.ts'
import { openTestApp, type TestApp } from '../support/product/app.ts'

const ours = sampleStructures.tilleuls.finess
const director = accountAs('structure', sampleStructures.tilleuls)

let test: TestApp
let visit: AppVisit
let page: Page
let plan: string
beforeAll(async () => {
  test = await openTestApp()
  await fillRegister(test.app.contextFor(operator, 'command').storage)
  const { cookie } = await createAccount(test, { grants: [grantAs('structure', sampleStructures.tilleuls)] })
  visit = await visitApp(test)
  page = await visit.signedIn(cookie)
  plan = `${visit.address}/structures/${ours}/plan`
})
afterAll(async () => {
  await visit?.end()
  await test?.close()
})

const context = () => test.app.contextFor(director, 'web')

/** A page as it opens, then with everything unfolded. */
async function faultsAt(path: string): Promise<string[]> {
  await page.goto(path)
  const folded = await accessibilityFaults(page)
  await page.$$eval('details', (all) => {
    for (const details of all) details.open = true
  })
  return [...folded, ...(await accessibilityFaults(page))]
}

it('shows each page of a plan without a fault that axe knows', async () => {
  expect(await faultsAt(plan)).toEqual([])
  const measureIds = catalogue.get('sauvegardes', '1.0.0').measures.map(({ id }) => id)
  await takeMeasures(context(), { finess: ours, questionnaireId: 'sauvegardes', version: '1.0.0', measureIds })
  await addAction(context(), { finess: ours, title: 'Action passée', dueOn: '2026-11-01' })
  const [first] = (await listActions(context(), { finess: ours })).actions
  const one = `${plan}/${first?.id}`
  for (const path of [plan, `${plan}/nouvelle-action`, one, `${one}/suppression`]) {
    expect(await faultsAt(path)).toEqual([])
  }
})

it('is written in with the keyboard alone, and corrected where it is wrong', async () => {
  await page.goto(`${plan}/nouvelle-action`)
  await page.$$eval('form[method=post]', (forms) => {
    for (const form of forms) (form as HTMLFormElement).noValidate = true
  })
  await page.focus('#titre')
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
  expect(await accessibilityFaults(page)).toEqual([])
  await page.focus('.errors a[href="#titre"]')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('titre')
  await page.keyboard.type('Écrite au clavier')
  await page.$eval('#echeance', (field) => {
    ;(field as HTMLInputElement).value = '2027-03-01'
  })
  await page.focus('#titre')
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
  expect(await page.$eval('main', (main) => main.textContent)).toContain('Écrite au clavier')
})
