/// <reference lib="dom" />
import { describe, expect, it } from 'vitest'
import { accessibilityFaults } from '../support/browser/browser.ts'
import { heading, saved, structureBrowsers, submit, wordsOf } from '../support/browser/structure-browser.ts'
import { click, press } from '../support/browser/visit.ts'
import { catalogue } from '../support/data/content.ts'

const visit = structureBrowsers()

describe('two people on one draft', () => {
  it('lose nothing: the later one is told, sees both answers, and decides', async () => {
    const [one, other] = await Promise.all([visit.arrive('une@exemple.fr'), visit.arrive('autre@exemple.fr')])
    const theme = `${await visit.begin(one.page, 'diagnostic-initial')}/theme/gouvernance`
    for (const { page } of [one, other]) await page.goto(theme)
    await click(one.page, '#question-referent-securite .comment summary')
    await one.page.type('#commentaire-referent-securite', 'Nommée en mai')
    await click(one.page, '#question-referent-securite input[value=designee]')
    await saved(one.page, 'referent-securite')
    await one.page.waitForFunction(
      async (address) => (await (await fetch(address)).text()).includes('Nommée en mai'),
      {},
      theme,
    )
    const status = '#statut-referent-securite'
    await click(other.page, '#question-referent-securite input[value=personne]')
    await other.page.waitForFunction(
      (selector) => document.querySelector(selector)?.textContent?.includes('modifiée ailleurs'),
      {},
      status,
    )
    const told = await other.page.$eval(status, (line) => line.textContent ?? '')
    expect(told).toContain('Oui, par écrit')
    expect(told).toContain('Nommée en mai')
    const mine = '#question-referent-securite input[value=personne]'
    expect(await other.page.$eval(mine, (input) => (input as HTMLInputElement).checked)).toBe(true)
    await one.page.reload()
    expect(await one.page.$eval('input[value=designee]', (input) => (input as HTMLInputElement).checked)).toBe(true)
    // Another question of the same page is no conflict.
    await click(other.page, '#question-regles-ecrites input[value=non]')
    await saved(other.page, 'regles-ecrites')
    await press(other.page, 'main form button[type=submit]')
    await one.page.reload()
    expect(await one.page.$eval('input[value=personne]', (input) => (input as HTMLInputElement).checked)).toBe(true)
  })
})

describe('a theme handed over', () => {
  it('opens to the colleague that theme alone, and the director sees what is answered', async () => {
    const { page } = await visit.arrive('delegue@exemple.fr')
    const base = await visit.begin(page, 'diagnostic-initial')
    await page.goto(`${base}/delegations`)
    await page.select('#theme', 'appuis')
    await page.type('#collegue', 'Prestataire informatique')
    await press(page, 'main form button[type=submit]')
    const link = await page.$eval('#adresse-lien', (input) => (input as HTMLInputElement).value)
    expect(await accessibilityFaults(page)).toEqual([])

    const colleague = await visit.newPage()
    await colleague.page.goto(link)
    expect(await wordsOf(colleague.page)).toContain('Ce thème vous est confié.')
    expect(await colleague.page.$$eval('.question:not([hidden])', (all) => all.length)).toBe(1)
    const links = await colleague.page.$$eval('a[href*="/structures/"]', (all) => all.length)
    expect(links).toBe(0)
    expect(await accessibilityFaults(colleague.page)).toEqual([])
    const question = await colleague.page.$eval('.question', (one) => one.getAttribute('data-question') ?? '')
    await click(colleague.page, `#question-${question} [data-instead][value=ne-sait-pas]`)
    await saved(colleague.page, question)
    await press(colleague.page, 'main form button[type=submit]')
    expect(await heading(colleague.page)).toBe('Réponses enregistrées')
    expect(await accessibilityFaults(colleague.page)).toEqual([])
    for (const elsewhere of [base, `${base}/theme/appuis`, visit.home]) {
      await colleague.page.goto(elsewhere)
      expect(new URL(colleague.page.url()).pathname).toBe('/connexion')
    }
    await page.goto(`${base}/delegations`)
    expect(await wordsOf(page)).toContain('Prestataire informatique. 1 réponse sur 1 question')
    await page.goto(`${base}/theme/appuis`)
    const answer = `#question-${question} [data-instead][value=ne-sait-pas]`
    expect(await page.$eval(answer, (input) => (input as HTMLInputElement).checked)).toBe(true)
  })
})

describe('a draft on an older version', () => {
  const latest = catalogue.latest('sauvegardes').version

  it('moves once what would change was shown and accepted; refused, it stays as it was', async () => {
    const { page } = await visit.arrive('version@exemple.fr')
    const base = await visit.begin(page, 'sauvegardes')
    await visit.makeOld()
    await page.goto(`${base}/theme/politique`)
    await click(page, '#question-responsable-sauvegardes input[value=titulaire]')
    await saved(page, 'responsable-sauvegardes')
    await page.goto(base)
    await press(page, '.notice a')
    expect(await heading(page)).toContain(`Passer de la version 1.0.0 à la version ${latest}`)
    for (const said of ['Votre score avant et après', 'Questions modifiées', 'Nouvelles questions'])
      expect(await wordsOf(page)).toContain(said)
    await press(page, 'main form a')
    expect(await wordsOf(page)).toContain(`Une version plus récente de ce questionnaire existe (${latest})`)
    await page.goto(`${base}/resultat`)
    expect(await wordsOf(page)).toContain('Questionnaire version 1.0.0')

    await page.goto(`${base}/version`)
    await press(page, submit)
    expect(page.url()).toBe(base)
    expect(await wordsOf(page)).not.toContain('Une version plus récente')
    await page.goto(`${base}/theme/politique`)
    expect(await page.$eval('input[value=titulaire]', (input) => (input as HTMLInputElement).checked)).toBe(true)
  })
})
