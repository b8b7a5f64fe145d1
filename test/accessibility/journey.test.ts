import type { HTTPRequest, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityFaults } from '../support/browser/browser.ts'
import { faultsInLooks } from '../support/browser/looks.ts'
import { begin, click, press, startVisit, type Visit } from '../support/browser/visit.ts'

let visit: Visit
beforeAll(async () => {
  visit = await startVisit()
})
afterAll(() => visit?.end())

const status = (page: Page, question: string) =>
  page.$eval(`#statut-${question}`, (element) => element.textContent ?? '')
const saved = (page: Page, question: string) =>
  page.waitForFunction(
    (id) => document.getElementById(`statut-${id}`)?.textContent?.startsWith('Enregistré'),
    {},
    question,
  )

describe('the whole diagnosis in a browser', () => {
  it('saves each answer on change with JavaScript, loses nothing when left and opened again, and ends in a PDF', async () => {
    const { page, complaints } = await visit.newPage()
    const link = await begin(visit, page)
    await press(page, 'main .actions a[role=button]')

    await click(page, '#question-responsable-sauvegardes input[value=titulaire]')
    await saved(page, 'responsable-sauvegardes')
    await click(page, '#question-politique-sauvegarde input[value=non]')
    await saved(page, 'politique-sauvegarde')
    // « Non » makes the question on the review of the policy pointless: it goes, and comes back with another answer.
    await page.waitForSelector('#question-politique-revue', { hidden: true })
    await click(page, '#question-politique-sauvegarde input[value=validee]')
    await page.waitForSelector('#question-politique-revue fieldset', { visible: true })
    expect(await page.$eval('#avancement label', (label) => label.textContent)).toMatch(/^2\sréponses sur/)

    await page.goto('about:blank')
    await page.goto(`${link}/theme/politique`)
    expect(await page.$eval('input[value=titulaire]', (input) => (input as HTMLInputElement).checked)).toBe(true)

    await page.goto(`${link}/resultat`)
    const pdf = await page.evaluate(async (address) => {
      const answer = await fetch(address)
      return { type: answer.headers.get('content-type'), start: (await answer.text()).slice(0, 5) }
    }, `${link}/rapport.pdf`)
    expect(pdf).toEqual({ type: 'application/pdf', start: '%PDF-' })
    expect(complaints).toEqual([])
  })

  it('says that an answer could not be saved, keeps it on screen, and saves it when the connection is back', async () => {
    const { page } = await visit.newPage()
    const link = await begin(visit, page)
    await page.goto(`${link}/theme/copies`)
    await page.setOfflineMode(true)
    await click(page, '#question-copie-hors-ligne input[value=ne-sait-pas]')
    await page.waitForFunction(() =>
      document.getElementById('statut-copie-hors-ligne')?.textContent?.startsWith('Non enregistré'),
    )
    await page.setOfflineMode(false)
    await saved(page, 'copie-hors-ligne')
    await page.reload()
    expect(await status(page, 'copie-hors-ligne')).toBe('Réponse enregistrée')
  })

  it('does not let a number and « je ne sais pas » contradict each other', async () => {
    const { page } = await visit.newPage()
    const link = await begin(visit, page)
    await page.goto(`${link}/theme/copies`)
    await click(page, '#question-heures-perdues input[value=ne-sait-pas]')
    await saved(page, 'heures-perdues')
    await page.type('#champ-heures-perdues', '12')
    await page.keyboard.press('Tab')
    await page.waitForFunction(() => document.querySelector('#avancement label')?.textContent?.startsWith('1\u00A0'))
    await saved(page, 'heures-perdues')
    await page.reload()
    expect(await page.$eval('#champ-heures-perdues', (input) => (input as HTMLInputElement).value)).toBe('12')
  })

  it('never says « enregistré » of words typed since, and keeps them all on a slow network', async () => {
    const { page } = await visit.newPage()
    const link = await begin(visit, page)
    await page.goto(`${link}/theme/copies`)
    const session = await page.createCDPSession()
    const slow = { offline: false, latency: 700, downloadThroughput: -1, uploadThroughput: -1 }
    await session.send('Network.emulateNetworkConditions', slow)
    await click(page, '#question-copie-hors-ligne .comment summary')
    await page.type('#commentaire-copie-hors-ligne', 'Un')
    await click(page, '#question-copie-hors-ligne input[value=ne-sait-pas]')
    await page.type('#commentaire-copie-hors-ligne', ' deux')
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    expect(await status(page, 'copie-hors-ligne')).not.toContain('Enregistré')
    await saved(page, 'copie-hors-ligne')
    await session.detach()
    await page.goto(`${link}/theme/copies`)
    expect(await page.$eval('#commentaire-copie-hors-ligne', (area) => area.textContent)).toBe('Un deux')
  })

  it('saves what was answered before the scripts of the page had come', async () => {
    const { page } = await visit.newPage()
    const link = await begin(visit, page)
    await page.setRequestInterception(true)
    const held: HTTPRequest[] = []
    page.on('request', (request) => void (request.url().includes('.js') ? held.push(request) : request.continue()))
    const shown = page.goto(`${link}/theme/copies`)
    await page.waitForSelector('#question-copie-hors-ligne input[value=ne-sait-pas]')
    await page.click('#question-copie-hors-ligne input[value=ne-sait-pas]')
    for (const request of held) await request.continue()
    await shown
    await saved(page, 'copie-hors-ligne')
  })

  it('puts nothing of a proxy’s error page in the question, and saves when the server is back', async () => {
    const { page } = await visit.newPage()
    const link = await begin(visit, page)
    await page.goto(`${link}/theme/copies`)
    await page.setRequestInterception(true)
    let down = true
    page.on('request', (request) => {
      if (down && request.method() === 'POST')
        request.respond({ status: 502, body: '<main><h1>Bad gateway</h1></main>' })
      else request.continue()
    })
    await click(page, '#question-copie-hors-ligne input[value=ne-sait-pas]')
    await page.waitForFunction(() =>
      document.getElementById('statut-copie-hors-ligne')?.textContent?.startsWith('Non enregistré'),
    )
    expect(await page.$$eval('h1', (headings) => headings.length)).toBe(1)
    down = false
    await saved(page, 'copie-hors-ligne')
  })

  it('says so, and keeps the question on screen, when the diagnosis was erased elsewhere', async () => {
    const { page } = await visit.newPage()
    const link = await begin(visit, page)
    await page.goto(`${link}/theme/copies`)
    await fetch(`${link}/suppression`, { method: 'POST', headers: { origin: visit.address } })
    for (const value of ['ne-sait-pas', 'aucune']) {
      await page.evaluate((id) => {
        const inputs = document.querySelectorAll<HTMLInputElement>('#question-copie-hors-ligne input[type=radio]')
        ;([...inputs].find((input) => input.value === id) ?? inputs[0])?.click()
      }, value)
      await page.waitForFunction(() =>
        document.getElementById('statut-copie-hors-ligne')?.textContent?.includes('n’est plus accessible'),
      )
    }
    expect(await page.$$eval('#question-copie-hors-ligne legend', (legends) => legends.length)).toBe(1)
  })

  it('leads from the list of errors to the field, whose fault is read with it', async () => {
    const { page } = await visit.newPage()
    const link = await begin(visit, page)
    await page.goto(`${link}/theme/copies`)
    await page.type('#champ-heures-perdues', 'beaucoup')
    await press(page, 'main form button[type=submit]')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('errors')
    const target = await page.$eval('.errors a', (anchor) => anchor.getAttribute('href') ?? '')
    expect(target).toBe('#champ-heures-perdues')
    const field = await page.$eval(target, (input) => [
      input.getAttribute('aria-invalid'),
      document.getElementById(input.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '')?.textContent,
    ])
    expect(field).toEqual(['true', expect.stringContaining('Écrivez un nombre')])
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('goes from the first page to the result without JavaScript', async () => {
    const { page } = await visit.newPage()
    await page.setJavaScriptEnabled(false)
    await begin(visit, page)
    await press(page, 'main .actions a[role=button]')
    while (page.url().includes('/theme/')) {
      for (const choice of await page.$$('.question fieldset input[value=ne-sait-pas]')) await choice.click()
      await press(page, 'main form button[type=submit]')
    }
    expect(page.url()).toContain('/relecture')
    expect(await page.$eval('main', (main) => main.textContent)).toContain('Toutes les questions ont une réponse')
    await press(page, 'main .actions a[role=button]')
    expect(await page.$eval('.figure', (figure) => figure.textContent?.trim())).toMatch(/^0\s/)
    expect(await page.$eval('main', (main) => main.textContent)).toContain('il pourrait monter jusqu’à 100')
  })

  it('can be answered with the keyboard alone', async () => {
    const { page } = await visit.newPage()
    const link = await begin(visit, page)
    await page.goto(`${link}/theme/politique`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Aller au contenu')
    await page.keyboard.press('Enter')
    await page.focus('#question-responsable-sauvegardes input')
    await page.keyboard.press('Space')
    await saved(page, 'responsable-sauvegardes')
    await page.keyboard.press('ArrowDown')
    await page.waitForFunction(() => (document.activeElement as HTMLInputElement | null)?.value === 'titulaire')
  })

  it('has no accessibility fault that axe can see and never scrolls sideways, on a wide screen and on a telephone, in light and in dark', async () => {
    const { page } = await visit.newPage()
    const link = await begin(visit, page)
    await page.goto(`${link}/theme/copies`)
    await click(page, '#question-copie-hors-ligne input[value=ne-sait-pas]')
    await saved(page, 'copie-hors-ligne')
    const faults: string[] = []
    const themes = ['/theme/copies', '/theme/perimetre', '/theme/politique']
    const paths = ['', ...themes, '/relecture', '/resultat', '/suppression', '/rien']
    const addresses = [
      ...['/', '/diagnostic', '/diagnostic?q=tilleuls', '/programme-care', '/confidentialite'].map(
        (path) => visit.address + path,
      ),
      ...paths.map((path) => link + path),
    ]
    for (const address of addresses) {
      await page.goto(address)
      faults.push(...(await faultsInLooks(page, address)))
    }
    expect(faults).toEqual([])
  }, 60_000)
})
