/// <reference lib="dom" />
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inviteAccount } from '#identity'
import { operator } from '#kernel'
import { type AppVisit, visitApp } from '../support/browser/app-visit.ts'
import { accessibilityFaults } from '../support/browser/browser.ts'
import { faultsInLooks } from '../support/browser/looks.ts'
import { press } from '../support/browser/visit.ts'
import { sampleStructures } from '../support/data/directory.ts'
import { administrationOf, until } from '../support/product/administration.ts'
import { openTestApp, type TestApp } from '../support/product/app.ts'

const { tilleuls } = sampleStructures
let test: TestApp
let visit: AppVisit
let page: Page
let director: string
const complaints: string[] = []

beforeAll(async () => {
  test = await openTestApp()
  const { admin, make } = await administrationOf(test)
  director = (await make('structure')).accountId
  const grants = [{ role: 'structure' as const, scope: tilleuls.finess }]
  await inviteAccount(test.app.contextFor(operator, 'command'), { email: 'invitee@exemple.fr', grants })
  visit = await visitApp(test)
  page = await visit.signedIn(admin.cookie)
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
})
afterAll(async () => {
  await visit?.end()
  await test?.close()
})

const text = () => page.$eval('main', (main) => (main.textContent ?? '').replace(/\s+/g, ' '))
const go = (path: string) => page.goto(`${visit.address}/administration${path}`)

async function choose(selector: string, name: string, content: string | Uint8Array): Promise<void> {
  const file = join(test.app.config.DATA_DIR, name)
  writeFileSync(file, content)
  await ((await page.waitForSelector(selector)) as ElementHandle<HTMLInputElement>).uploadFile(file)
}

/** The smallest picture: one red point. */
const onePoint = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
)

describe('the administration, in a browser', () => {
  it('has no accessibility fault that axe can see, nor scrolls sideways, in light and in dark', async () => {
    const faults: string[] = []
    const look = async (name: string) => void faults.push(...(await faultsInLooks(page, name)))
    const account = `/comptes/${director}`
    const making = '/invitations/nouvelle'
    const paths = [
      ...['', '/comptes', '/comptes?q=tilleuls&filtre=second-facteur', account, `${account}/roles`],
      ...[`${account}/roles?role=territory`, `${account}/second-facteur`, `${account}/fermeture`],
      ...['/invitations?fait=invitation-envoyee', making, `${making}?role=structure&q=les`, `${making}?role=college`],
      ...[`${making}?role=structure&perimetre=${tilleuls.finess}`, `${making}?role=observer`],
      ...['/reglages', '/contenus', '/territoires', '/territoires/32', '/journal'],
    ]
    for (const path of paths) {
      expect([path, (await go(path))?.status()]).toEqual([path, 200])
      await look(path)
    }
    await go('/invitations')
    await choose('#fichier', 'invitations.csv', 'rien')
    await press(page, 'form[enctype] button')
    await look('refused file')
    const good = `bon@exemple.fr;structure;${tilleuls.finess}`
    await choose('#fichier', 'invitations.csv', `mail;role;perimetre\n${good}\nfaux;chef;1`)
    await press(page, 'form[enctype] button')
    expect(await text()).toContain('1 ligne juste')
    await look('file read')
    expect(faults).toEqual([])
  }, 120_000)

  it('leads with the keyboard from a name to an invitation', async () => {
    await go('/invitations/nouvelle')
    await page.focus('input[name=role][value=region]')
    await page.keyboard.press('Space')
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    await page.focus('#perimetre')
    await page.keyboard.type('Norm')
    await page.keyboard.press('Tab')
    await page.keyboard.type('clavier@exemple.fr')
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    expect(await text()).toContain('L’invitation est écrite dans le dossier')
    expect(await text()).toContain('Référent régional : Normandie')
  })

  it('sends the good part of a file, and says how far it is', async () => {
    await go('/invitations')
    await choose('#fichier', 'invitations.csv', `mail;role;perimetre\nfichier@exemple.fr;structure;${tilleuls.finess}`)
    await press(page, 'form[enctype] button')
    await press(page, 'form[action$="/import"] button')
    await until(async () => {
      await page.reload()
      return (await text()).includes('0 en attente d’envoi')
    })
    expect(await text()).toContain('fichier@exemple.fr')
  })

  it('shows the operator’s name, logo and colour on every page, without any complaint of the content policy', async () => {
    await go('/reglages')
    await page.type('#nom', 'ARS Exemple')
    await page.type('#couleur', '#7a1f3d')
    await press(page, 'form[action="/administration/reglages"] button')
    await choose('#logo', 'logo.png', onePoint)
    await press(page, 'form[enctype] button')
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }])
    await page.goto(`${visit.address}/`)
    expect(await page.$eval('.brand', (brand) => brand.textContent)).toContain('ARS Exemple')
    expect(await page.$eval('.brand img', (image) => (image as HTMLImageElement).naturalWidth)).toBe(1)
    const colour = await page.$eval('main a[role=button]', (link) => getComputedStyle(link).backgroundColor)
    expect(colour).toBe('rgb(122, 31, 61)')
    expect(await accessibilityFaults(page)).toEqual([])
    expect(complaints.filter((each) => /policy/i.test(each))).toEqual([])
  })
})
