/// <reference lib="dom" />
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { sessions } from '../../src/identity/tables.ts'
import { accessibilityFaults } from '../support/browser/browser.ts'
import { password, saved, structureBrowsers, submit, wordsOf } from '../support/browser/structure-browser.ts'
import { click, press } from '../support/browser/visit.ts'

const browsers = structureBrowsers()

const hours = '#champ-heures-perdues'
const typedHours = (page: Page) => page.$eval(hours, (field) => (field as HTMLInputElement).value)
const status = (page: Page) => page.$eval('#statut-heures-perdues', (line) => line.textContent ?? '')
const said = (page: Page, words: string) =>
  page.waitForFunction(
    (text) => document.getElementById('statut-heures-perdues')?.textContent?.includes(text),
    {},
    words,
  )

const endSessions = () => browsers.onDatabase((storage) => storage.write((transaction) => transaction.delete(sessions)))

async function signIn(page: Page, email: string) {
  await page.goto(`${browsers.address}/connexion`)
  await page.type('#adresse', email)
  await page.type('#mot-de-passe', password)
  await press(page, submit)
}

async function typeAfterTheSession(email: string, javaScript = true) {
  const { page } = await browsers.arrive(email, { javaScript })
  await browsers.forget()
  const base = await browsers.begin(page, 'sauvegardes')
  await page.goto(`${base}/theme/copies`)
  await endSessions()
  await page.type(hours, '24')
  return { page, base }
}

describe('an answer typed after the session ended', () => {
  it('says to sign in again, and is saved when the person is back', async () => {
    const { page, base } = await typeAfterTheSession('retour@tilleuls.example')
    await page.keyboard.press('Tab')
    await said(page, 'votre session est terminée')
    expect(await status(page)).toContain('Reconnectez-vous')
    expect(await accessibilityFaults(page)).toEqual([])
    const beside = await page.browserContext().newPage()
    await signIn(beside, 'retour@tilleuls.example')
    await beside.close()
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await saved(page, 'heures-perdues')
    await page.goto(`${base}/theme/copies`)
    expect(await typedHours(page)).toBe('24')
  })

  it('comes back in the same tab after the sign-in, also when the page was left', async () => {
    const { page, base } = await typeAfterTheSession('onglet@tilleuls.example')
    await page.keyboard.press('Tab')
    await said(page, 'votre session est terminée')
    page.on('dialog', (dialog) => dialog.accept())
    await signIn(page, 'onglet@tilleuls.example')
    await page.goto(`${base}/theme/copies`)
    expect(await typedHours(page)).toBe('24')
    await saved(page, 'heures-perdues')
  })

  it('is never shown to another person who signs in on the same computer', async () => {
    await browsers.arrive('collegue@tilleuls.example')
    const { page, base } = await typeAfterTheSession('partie@tilleuls.example')
    await page.keyboard.press('Tab')
    await said(page, 'votre session est terminée')
    page.on('dialog', (dialog) => dialog.accept())
    await signIn(page, 'collegue@tilleuls.example')
    await page.goto(`${base}/theme/copies`)
    expect(await typedHours(page)).toBe('')
    expect(await page.evaluate(() => Object.values(sessionStorage).join())).not.toContain('24')
  })

  it('is not saved by another account than the one that typed it', async () => {
    await browsers.arrive('autre@tilleuls.example')
    const { page, base } = await typeAfterTheSession('premiere@tilleuls.example')
    await page.keyboard.press('Tab')
    await said(page, 'votre session est terminée')
    const beside = await page.browserContext().newPage()
    await signIn(beside, 'autre@tilleuls.example')
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await said(page, 'avec un autre compte')
    await beside.goto(`${base}/theme/copies`)
    expect(await typedHours(beside)).toBe('')
  })
})

describe('a whole form sent after the session ended, without JavaScript', () => {
  it('waits in the page, and is sent again after the sign-in', async () => {
    const { page, base } = await typeAfterTheSession('sans-script@tilleuls.example', false)
    await press(page, submit)
    expect(await wordsOf(page)).toContain('Reconnectez-vous dans un nouvel onglet')
    const beside = await page.browserContext().newPage()
    await signIn(beside, 'sans-script@tilleuls.example')
    await press(page, submit)
    await page.goto(`${base}/theme/copies`)
    expect(await typedHours(page)).toBe('24')
  })

  it('is refused to another account', async () => {
    await browsers.arrive('tierce@tilleuls.example')
    const { page, base } = await typeAfterTheSession('sans-script-2@tilleuls.example', false)
    await press(page, submit)
    const beside = await page.browserContext().newPage()
    await signIn(beside, 'tierce@tilleuls.example')
    await press(page, submit)
    expect(await wordsOf(page)).toContain('avec un autre compte')
    await page.goto(`${base}/theme/copies`)
    expect(await typedHours(page)).toBe('')
  })
})

describe('an answer that something stands before', () => {
  it.each([
    [429, 'trop d’envois depuis votre réseau', true],
    [413, 'trop long pour être envoyé', false],
    [403, 'bloqué avant d’arriver au serveur', false],
    [502, 'n’a pas répondu comme prévu', true],
  ])('%i: %s, and nothing is emptied', async (code, words, retries) => {
    const { page } = await browsers.arrive(`proxy-${code}@tilleuls.example`)
    await browsers.forget()
    const base = await browsers.begin(page, 'sauvegardes')
    await page.goto(`${base}/theme/copies`)
    await page.setRequestInterception(true)
    let down = true
    page.on('request', (request) => {
      if (down && request.method() === 'POST') request.respond({ status: code, body: '<h1>Proxy</h1>' })
      else request.continue()
    })
    await page.type(hours, '24')
    await page.keyboard.press('Tab')
    await said(page, words)
    expect((await status(page)).includes('Nouvel essai automatique')).toBe(retries)
    down = false
    page.on('dialog', (dialog) => dialog.accept())
    if (!retries) await page.reload()
    await saved(page, 'heures-perdues')
    expect(await typedHours(page)).toBe('24')
  })
})

describe('a form', () => {
  it('is sent once, with the value of its button, however fast the button is pressed', async () => {
    const { page } = await browsers.arrive('double@tilleuls.example')
    await browsers.forget()
    await page.goto(browsers.home)
    const posts: (string | undefined)[] = []
    page.on('request', (request) => request.method() === 'POST' && posts.push(request.postData()))
    await Promise.all([
      page.waitForNavigation(),
      page.$eval('.questionnaires button[value=sauvegardes]', (button) => {
        ;(button as HTMLButtonElement).click()
        ;(button as HTMLButtonElement).click()
      }),
    ])
    expect(posts).toEqual([expect.stringContaining('questionnaire=sauvegardes')])
  })

  it('is not sent without a network: what was typed would be replaced by an error page of the browser', async () => {
    const { page } = await browsers.arrive('hors-ligne@tilleuls.example')
    await page.goto(`${browsers.home}/plan/nouvelle-action`)
    await page.type('#titre', 'Tester les sauvegardes')
    await page.type('#echeance', '31/12/2027')
    await page.setOfflineMode(true)
    await click(page, submit)
    await page.waitForSelector('[data-offline]')
    await page.setOfflineMode(false)
    await press(page, submit)
    expect(await wordsOf(page)).toContain('L’action est ajoutée au plan.')
  })
})

describe('a date', () => {
  it('that is half erased is refused beside what was typed, and the saved one stays', async () => {
    const { page } = await browsers.arrive('date@tilleuls.example')
    await browsers.forget()
    const base = await browsers.begin(page, 'referents-ssi')
    await page.goto(`${base}/theme/regles`)
    await page.$$eval('#question-pssi input', (inputs) => inputs.find(({ value }) => value === 'validee')?.click())
    const day = '#champ-date-pssi'
    await page.waitForSelector(day, { visible: true })
    await page.type(day, '15/03/2026')
    await page.keyboard.press('Tab')
    await saved(page, 'date-pssi')
    for (const [typed, words] of [
      ['15/03/', 'n’existe pas ou ne se lit pas'],
      ['31/04/2025', 'n’existe pas ou ne se lit pas'],
      ['15/03/26', 'n’existe pas ou ne se lit pas'],
      ['15/03/0026', 'trop ancienne ou trop lointaine'],
      ['15/03/2126', 'trop ancienne ou trop lointaine'],
    ] as const) {
      await page.$eval(day, (field) => (field as HTMLInputElement).select())
      await page.type(day, typed)
      await page.keyboard.press('Tab')
      await page.waitForFunction(
        (text) => document.getElementById('statut-date-pssi')?.textContent?.includes(text),
        {},
        words,
      )
      expect(await page.$eval(day, (field) => (field as HTMLInputElement).value)).toBe(typed)
      expect(await page.evaluate(async () => (await fetch(location.href)).text())).toContain('value="15/03/2026"')
      // Says « en cours » before the next refusal, whose words may be the same.
      await page.type(day, ' ')
    }
  })
})
