import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsInLooks } from '../support/browser/looks.ts'
import { begin as beginDiagnosis, press, startVisit, type Visit } from '../support/browser/visit.ts'
import { openSpreadsheet } from '../workbook/spreadsheet.ts'

let visit: Visit
beforeAll(async () => {
  visit = await startVisit()
})
afterAll(() => visit?.end())

/** A diagnosis just begun, in a browser of its own. */
async function begin() {
  const { page, complaints } = await visit.newPage()
  return { page, link: await beginDiagnosis(visit, page), complaints }
}

async function download(link: string) {
  const answer = await fetch(`${link}/classeur.xlsx`)
  return openSpreadsheet(new Uint8Array(await answer.arrayBuffer()))
}

async function send(page: Page, bytes: Uint8Array): Promise<void> {
  const file = join(visit.folder, 'classeur.xlsx')
  writeFileSync(file, bytes)
  const field = (await page.waitForSelector('#classeur')) as ElementHandle<HTMLInputElement>
  await field.uploadFile(file)
  await press(page, 'form[enctype] button[type=submit]')
}

const text = (page: Page) => page.$eval('main', (main) => (main.textContent ?? '').replace(/\s+/g, ' '))

describe('answering without a network, in a browser', () => {
  it('sends a workbook back, sees what it would change, accepts, and finds the answers', async () => {
    const { page, link, complaints } = await begin()
    const bytes = (await download(link))
      .type('copie-hors-ligne', 'D', 'Je ne sais pas')
      .type('copie-hors-ligne', 'E', `« L'hébergeur » & <moi>\nà demander`)
      .type('heures-perdues', 'D', 'beaucoup')
      .save()
    await send(page, bytes)
    expect(await text(page)).toContain('1 réponse comprise. 1 point à corriger.')
    await press(page, 'main form button[type=submit]')
    expect(await text(page)).toContain('1 réponse importée.')
    await page.goto(`${link}/theme/copies`)
    expect(await page.$eval('#commentaire-copie-hors-ligne', (field) => (field as HTMLTextAreaElement).value)).toBe(
      `« L'hébergeur » & <moi>\nà demander`,
    )
    expect(complaints).toEqual([])
  })

  it('hears clearly that a file is too large', async () => {
    const { page } = await begin()
    await send(page, new Uint8Array(20 * 1024 * 1024))
    expect(await text(page)).toContain('dépasse 2 Mo')
  })

  it('takes the workbook and the paper away from the home page', async () => {
    const { page, link } = await begin()
    for (const [path, start] of [
      ['/classeur.xlsx', 'PK'],
      ['/questionnaire.pdf', '%PDF-'],
    ]) {
      expect(await page.$(`a[href$="${path}"]`)).not.toBeNull()
      const answer = await fetch(link + path)
      expect((await answer.text()).startsWith(start ?? '')).toBe(true)
    }
  })

  it('has no accessibility fault that axe can see, nor scrolls sideways, in light and in dark', async () => {
    const { page, link } = await begin()
    const faulty = (await download(link))
      .type('heures-perdues', 'D', 'beaucoup')
      .type('premier-appel', 'D', 'Le CERT')
      .save()
    const faults: string[] = []
    const look = async () => void faults.push(...(await faultsInLooks(page, page.url())))
    await page.goto(link)
    await look()
    await page.goto(`${link}/sans-reseau?fait=reponses-importees&nombre=3`)
    await look()
    await send(page, readFileSync('package.json'))
    expect(await text(page)).toContain('n’est pas un classeur')
    await look()
    await send(page, faulty)
    expect(await text(page)).toContain('Classeur reçu')
    await look()
    expect(faults).toEqual([])
  })
})
