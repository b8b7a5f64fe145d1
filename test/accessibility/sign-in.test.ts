import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { TOTP } from 'otpauth'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityFaults } from '../support/browser/browser.ts'
import { press, signOut, startVisit, type Visit } from '../support/browser/visit.ts'
import { newLinkMailedTo } from '../support/server/mailbox.ts'
import { commandWords } from '../support/server/server-process.ts'

const execute = promisify(execFile)

let visit: Visit
beforeAll(async () => {
  visit = await startVisit()
})
afterAll(() => visit?.end())

const password = 'huit renards sous la neige'
const submit = 'main form[method=post] button[type=submit]'

/** Invites with the real command, while the server runs. */
async function invite(email: string, ...words: string[]): Promise<string> {
  const env = { ...process.env, DATA_DIR: visit.folder, DATABASE_URL: '' }
  await execute(process.execPath, [...commandWords, 'user', 'invite', email, ...words], { env })
  return visit.address + (await newLinkMailedTo(visit.folder, email, '/invitation/'))
}

async function fill(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(fields)) await page.type(`main [name="${name}"]`, text)
}

const heading = (page: Page) => page.$eval('h1', (element) => element.textContent)
const pathOf = (page: Page) => new URL(page.url()).pathname

/** Codes that have not opened anything yet: one for each half minute around now. */
function codesOf(secret: string): string[] {
  const totp = new TOTP({ secret })
  return [0, 30_000].map((ahead) => totp.generate({ timestamp: Date.now() + ahead }))
}

describe('an account in a browser', () => {
  it('goes from the invitation to the sign-out everywhere, each page without an accessibility fault', async () => {
    const { page, complaints } = await visit.newPage()
    const faults: string[] = []
    const look = async () => void faults.push(...(await accessibilityFaults(page)))
    const email = 'referente@exemple.fr'

    await page.goto(await invite(email, '--role', 'region', '--region', '32'))
    await look()
    await fill(page, { password: 'trop court', repeated: 'trop court' })
    await press(page, submit)
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('errors')
    await look()
    await fill(page, { name: 'Jeanne Durand', password, repeated: password })
    await press(page, submit)

    expect(pathOf(page)).toBe('/compte/second-facteur')
    await look()
    await fill(page, { currentPassword: password })
    await press(page, submit)
    await look()
    const secret = await page.$eval('input[name=secret]', (input) => (input as HTMLInputElement).value)
    const square = await page.$eval('.qr svg', (svg) => svg.getBoundingClientRect().width)
    expect(square).toBeGreaterThan(150)
    const [now = '', next = ''] = codesOf(secret)
    await fill(page, { code: now })
    await press(page, submit)
    expect(await heading(page)).toBe('Vos codes de secours')
    await look()
    const codes = await page.$$eval('.codes code', (all) => all.map((code) => code.textContent ?? ''))
    expect(codes).toHaveLength(10)

    await page.goto(`${visit.address}/compte`)
    expect(await heading(page)).toBe('Mon compte')
    await look()
    await signOut(page)
    expect(pathOf(page)).toBe('/connexion')

    for (const code of [next, codes[0] ?? '']) {
      await page.goto(`${visit.address}/compte`)
      await look()
      await fill(page, { adresse: email, 'mot-de-passe': password })
      await press(page, submit)
      await look()
      await fill(page, { code })
      await press(page, submit)
      expect([code, pathOf(page)]).toEqual([code, '/compte'])
      await signOut(page)
    }

    await press(page, 'main a[href="/mot-de-passe-oublie"]')
    await look()
    await fill(page, { adresse: email })
    await press(page, submit)
    await look()
    await page.goto(visit.address + (await newLinkMailedTo(visit.folder, email, '/mot-de-passe/')))
    await look()
    const chosen = 'quatorze autres bouleaux'
    await fill(page, { password: chosen, repeated: chosen })
    await press(page, submit)
    expect(await page.$eval('[role=status]', (status) => status.textContent)).toContain('Votre mot de passe est changé')

    await fill(page, { adresse: email, 'mot-de-passe': chosen })
    await press(page, submit)
    await fill(page, { code: codes[1] ?? '' })
    await press(page, submit)
    await page.goto(`${visit.address}/compte/second-facteur`)
    await look()
    await page.goto(`${visit.address}/compte`)
    await press(page, 'button[value=toutes]')
    expect(await page.$eval('[role=status]', (status) => status.textContent)).toContain('tous vos navigateurs')
    await page.goto(`${visit.address}/compte`)
    expect(pathOf(page)).toBe('/connexion')

    await page.goto(`${visit.address}/invitation/${'a'.repeat(43)}`)
    await look()
    expect(faults).toEqual([])
    // The browser itself complains of the answers 422 and 404.
    expect(complaints.filter((complaint) => !/status of (422|404)/.test(complaint))).toEqual([])
  })

  it('signs in with the keyboard alone', async () => {
    const { page } = await visit.newPage()
    const email = 'clavier@exemple.fr'
    await page.goto(await invite(email, '--role', 'observer', '--region', '28'))
    await page.focus('#name')
    await page.keyboard.press('Tab')
    await page.keyboard.type(password)
    await page.keyboard.press('Tab')
    await page.keyboard.type(password)
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    await page.focus('#currentPassword')
    await page.keyboard.type(password)
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    const secret = await page.$eval('input[name=secret]', (input) => (input as HTMLInputElement).value)
    const [now = '', next = ''] = codesOf(secret)
    await page.focus('#code')
    await page.keyboard.type(now)
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    await page.deleteCookie(...(await page.cookies()))

    await page.goto(`${visit.address}/compte`)
    const tabTo = async (name: string) => {
      for (let presses = 0; presses < 30; presses += 1) {
        await page.keyboard.press('Tab')
        if (await page.evaluate((wanted) => document.activeElement?.getAttribute('name') === wanted, name)) return
      }
      throw new Error(`${name} is not reached with the keyboard`)
    }
    await tabTo('adresse')
    await page.keyboard.type(email)
    await tabTo('mot-de-passe')
    await page.keyboard.type(password)
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    await tabTo('code')
    await page.keyboard.type(next)
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    expect(pathOf(page)).toBe('/compte')
  })

  it('signs in without JavaScript', async () => {
    const { page } = await visit.newPage()
    await page.setJavaScriptEnabled(false)
    await page.goto(await invite('sans-script@exemple.fr', '--role', 'region', '--region', '32'))
    await fill(page, { password, repeated: password })
    await press(page, submit)
    await fill(page, { currentPassword: password })
    await press(page, submit)
    const secret = (await page.$eval('.secret', (code) => code.textContent ?? '')).replaceAll(' ', '')
    await fill(page, { code: codesOf(secret)[0] ?? '' })
    await press(page, submit)
    expect(await heading(page)).toBe('Vos codes de secours')
  })
})
