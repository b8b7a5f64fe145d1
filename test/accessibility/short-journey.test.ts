/// <reference lib="dom" />
import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { actions } from '../../src/plan/tables.ts'
import { type CountedVisit, countVisit } from '../support/browser/counted-visit.ts'
import {
  heading,
  inviteDirector,
  password,
  saved,
  structureBrowsers,
  submit,
  wordsOf,
} from '../support/browser/structure-browser.ts'

const visit = structureBrowsers()

/** The least good answer of every question on the page that has none yet. */
async function answerPage(page: Page, counted: CountedVisit): Promise<void> {
  for (;;) {
    const open = await page.$$eval('.question:not([hidden])', (questions) => {
      const left = questions.find(
        (question) =>
          !question.querySelector('input:checked') &&
          !question.querySelector<HTMLInputElement>('input[type=text]')?.value,
      )
      const choices = left?.querySelectorAll<HTMLInputElement>('input[data-value]')
      return left && { id: left.getAttribute('data-question') ?? '', choice: choices?.[choices.length - 1]?.id ?? '' }
    })
    if (!open) return
    await counted.choose(`#${open.choice}`)
    if (open.choice.startsWith('champ')) {
      await page.type(`#${open.choice}`, '5')
      await page.keyboard.press('Tab')
    }
    await saved(page, open.id)
  }
}

// Of the screens, one is what the acronyms of nine pages take to be explained.
it.each([
  ['a telephone', { width: 390, height: 844 }, 36],
  ['a desk', { width: 1280, height: 800 }, 32],
])(
  'a director on %s comes from the mail to a submitted result with a plan in few clicks and screens',
  async (place, viewport, mostScreens) => {
    await visit.forget()
    await visit.onDatabase((storage) => storage.write((transaction) => transaction.delete(actions)))
    const invited = await inviteDirector(visit, `${place.replaceAll(' ', '-')}-${Date.now()}@exemple.fr`)
    const { page } = await visit.newPage()
    await page.setViewport(viewport)
    const counted = countVisit(page)
    await counted.open(invited)
    await page.type('main [name=password]', password)
    await page.type('main [name=repeated]', password)
    await counted.follow(submit)
    await counted.follow('.next [name=questionnaire], .next a[role=button]')
    if ((await page.$('.question')) === null) await counted.follow('main .actions a[role=button]')
    while ((await page.$('.question')) !== null) {
      await answerPage(page, counted)
      await counted.follow('main form[method=post] button[type=submit]:not(.secondary)')
    }
    if ((await heading(page)) === 'Relecture') await counted.follow('main .actions a[role=button]')
    expect(await heading(page)).toMatch(/^Résultat/)
    const result = page.url()
    await counted.follow('main .actions a[href$="/transmission"]')
    await counted.follow(submit)
    expect(page.url()).toBe(result)
    expect(await wordsOf(page)).toContain('Ce résultat ne change plus')
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(4_500)
    await counted.follow('#mesures > form button')
    await page.goto(`${visit.home}/plan`)
    expect(await page.$$eval('main tbody tr', (rows) => rows.length)).toBeGreaterThanOrEqual(3)
    await page.goto(visit.home)
    expect(await page.$eval('#synthese details', (details) => details.hasAttribute('open'))).toBe(false)
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(3_500)
    expect(counted.cost.clicks).toBeLessThanOrEqual(25)
    expect(counted.cost.pages).toBeLessThanOrEqual(10)
    expect(counted.cost.screens).toBeLessThanOrEqual(mostScreens)
    await visit.forget()
  },
)
