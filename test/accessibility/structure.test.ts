/// <reference lib="dom" />
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { heading, password, saved, structureBrowsers, submit, wordsOf } from '../support/browser/structure-browser.ts'
import { click, press } from '../support/browser/visit.ts'
import { sampleStructures } from '../support/data/directory.ts'

const visit = structureBrowsers()

const pathOf = (page: Page) => new URL(page.url()).pathname.replace(new URL(visit.home).pathname, '')

/** Answers « je ne sais pas » to all that is asked, theme after theme, to the review. */
async function answerAll(page: Page): Promise<void> {
  while (!page.url().endsWith('/relecture')) {
    for (const choice of await page.$$('.question:not([hidden]) [data-instead][value=ne-sait-pas]'))
      await choice.evaluate((input) => (input as HTMLInputElement).click())
    await press(page, 'main form button[type=submit]')
  }
}

describe('a director in « Ma structure »', () => {
  it('goes from the invitation to a submitted result, its plan and its PDF', async () => {
    const { page, complaints } = await visit.arrive('directrice@exemple.fr', { byMail: true })
    expect(await heading(page)).toBe(sampleStructures.tilleuls.name)
    expect(await wordsOf(page)).toContain('À faire maintenant')
    await press(page, '.next button')
    expect(await page.title()).toContain('Diagnostic initial')
    const base = page.url().replace(/\/theme\/.*$/, '')
    await click(page, '#question-referent-securite input[value=personne]')
    await saved(page, 'referent-securite')
    await answerAll(page)
    expect(await wordsOf(page)).toContain('Toutes les questions ont une réponse')

    await page.goto(visit.home)
    await press(page, '.next a[role=button]')
    expect(await heading(page)).toMatch(/^Transmettre ce résultat/)
    for (const said of ['Ce qui sera partagé', 'agence régionale de santé (ARS)', 'Ce qui n’est pas partagé'])
      expect(await wordsOf(page)).toContain(said)
    await press(page, submit)
    expect(page.url()).toBe(`${base}/resultat`)
    expect(await wordsOf(page)).toContain('Ce résultat ne change plus.')

    await click(page, '#mesures .measures summary')
    await press(page, '#mesures .measures form button')
    expect(page.url().split('?')[0]).toBe(`${base}/resultat`)
    expect(await wordsOf(page)).toContain('1 mesure ajoutée au plan')
    await page.goto(visit.home)
    expect(await wordsOf(page)).toContain('(1 action à faire')
    expect(await wordsOf(page)).toContain('c’est là que vous êtes le plus fragile')
    const pdf = await page.evaluate(async (address) => {
      const answer = await fetch(address)
      return { type: answer.headers.get('content-type'), start: (await answer.text()).slice(0, 5) }
    }, `${base}/rapport.pdf`)
    expect(pdf).toEqual({ type: 'application/pdf', start: '%PDF-' })
    await press(page, '.next button')
    expect(await page.title()).not.toContain('Diagnostic initial')
    expect(complaints).toEqual([])
  })

  it('signs in, answers and submits with the keyboard alone', async () => {
    const { page } = await visit.arrive('clavier@exemple.fr')
    await page.deleteCookie(...(await page.cookies()))
    await page.goto(visit.home)
    const tabTo = async (wanted: (element: Element) => boolean, what: string) => {
      for (let presses = 0; presses < 80; presses += 1) {
        await page.keyboard.press('Tab')
        if (await page.evaluate(`(${wanted})(document.activeElement)`)) return
      }
      throw new Error(`${what} is not reached with the keyboard`)
    }
    const enter = () => Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    await tabTo((element) => element.getAttribute('name') === 'adresse', 'the address')
    await page.keyboard.type('clavier@exemple.fr')
    await tabTo((element) => element.getAttribute('name') === 'mot-de-passe', 'the password')
    await page.keyboard.type(password)
    await enter()
    expect(page.url()).toBe(visit.home)
    await tabTo((element) => element.matches('.next button'), 'what to do now')
    await enter()
    await tabTo((element) => element.matches('#question-referent-securite input'), 'the first question')
    await page.keyboard.press('Space')
    await saved(page, 'referent-securite')
    await page.keyboard.press('ArrowDown')
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[value=informelle]')?.checked)
    await tabTo((element) => element.matches('main form > .actions button'), 'the end of the theme')
    await enter()
    expect(pathOf(page)).toContain('/theme/exposition')
    await tabTo((element) => element.matches('.eyebrow a'), 'the questionnaire')
    await enter()
    await tabTo((element) => element.getAttribute('href')?.endsWith('/transmission') ?? false, 'submitting')
    await enter()
    await tabTo((element) => element.matches('main form button'), 'the last button')
    await enter()
    expect(await wordsOf(page)).toContain('Ce résultat ne change plus.')
  })

  it('does the same without JavaScript', async () => {
    const { page } = await visit.arrive('sans-script@exemple.fr', { javaScript: false, byMail: true })
    await press(page, '.next button')
    const base = page.url().replace(/\/theme\/.*$/, '')
    await page.click('#question-referent-securite input[value=personne]')
    await press(page, 'main form button[type=submit]')
    await page.goto(`${base}/transmission`)
    await press(page, submit)
    expect(await wordsOf(page)).toContain('Ce résultat ne change plus.')
    await page.goto(visit.home)
    await press(page, 'form[action$="/reouverture"] button')
    expect(await wordsOf(page)).toContain('1 réponse sur')
  })
})
