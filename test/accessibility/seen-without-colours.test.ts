import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { begin, startVisit, type Visit } from '../support/browser/visit.ts'

let visit: Visit
let page: Page
let link: string
beforeAll(async () => {
  visit = await startVisit()
  page = (await visit.newPage()).page
  link = await begin(visit, page)
})
afterAll(() => visit?.end())

/** « High contrast » as Windows has it: the page's colours are replaced. */
async function forceColours(scheme: 'light' | 'dark') {
  const features = [
    { name: 'forced-colors', value: 'active' },
    { name: 'prefers-color-scheme', value: scheme },
  ]
  await (await page.createCDPSession()).send('Emulation.setEmulatedMedia', { media: 'screen', features })
}

/** How many pixels of an element differ before and after a change, as a share of its pixels. */
async function changedShare(selector: string, change: () => Promise<unknown>): Promise<number> {
  const shot = async () => (await (await page.$(selector))?.screenshot({ encoding: 'base64' })) ?? ''
  const before = await shot()
  await change()
  const after = await shot()
  return page.evaluate(
    async (images) => {
      const [one, other] = await Promise.all(
        images.map(async (image) => {
          const bytes = Uint8Array.from(atob(image), (letter) => letter.charCodeAt(0))
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
          const drawing = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
          drawing?.drawImage(bitmap, 0, 0)
          return drawing?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? []
        }),
      )
      const light = (data: ArrayLike<number>, at: number) => (data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)
      let changed = 0
      const pixels = (one?.length ?? 0) / 4
      for (let pixel = 0; pixel < pixels; pixel += 1)
        if (Math.abs(light(one ?? [], pixel * 4) - light(other ?? [], pixel * 4)) > 150) changed += 1
      return changed / pixels
    },
    [before, after],
  )
}

const setValue = (selector: string, name: 'checked' | 'value', value: boolean | number) =>
  page.$eval(selector, (field, key, wanted) => Object.assign(field, { [key]: wanted }), name, value)

describe.each(['light', 'dark'] as const)('in forced colours, %s', (scheme) => {
  it.each([
    ['a ticked box', '#question-heures-perdues input[type=checkbox]', 'checked', false, true],
    ['a chosen answer', '#question-copie-hors-ligne input[type=radio]', 'checked', false, true],
    ['the progress', 'progress', 'value', 0, 14],
  ] as const)('%s is seen', async (_, selector, name, before, after) => {
    await forceColours(scheme)
    await page.goto(`${link}/theme/copies`)
    await setValue(selector, name, before)
    expect(await changedShare(selector, () => setValue(selector, name, after))).toBeGreaterThan(0.08)
  })

  it('the sure part of a score stands out from the page, and so does what is unknown', async () => {
    await forceColours(scheme)
    await page.goto(`${link}/resultat`)
    for (const part of ['.chart-known', '.chart-unknown']) {
      const share = await changedShare('.headline svg', () =>
        page.$eval(`.headline ${part}`, (group) => group.setAttribute('visibility', 'hidden')),
      )
      expect(share, part).toBeGreaterThan(0.002)
    }
  })
})

describe('on paper without background graphics', () => {
  it('a ticked box and an empty one are not drawn alike, nor is progress', async () => {
    await (await page.createCDPSession()).send('Emulation.setEmulatedMedia', { media: '', features: [] })
    await page.goto(`${link}/theme/copies`)
    // The theme before it on this page would push it off the first sheet.
    await page.$eval('#theme-perimetre', (theme) => theme.remove())
    const paint = async (value: boolean) => {
      for (const box of [
        '#question-heures-perdues input[type=checkbox]',
        '#question-copie-hors-ligne input[type=radio]',
      ])
        await setValue(box, 'checked', value)
      return drawnOn(await page.pdf({ format: 'A4', printBackground: false, pageRanges: '1' }))
    }
    const [empty, ticked] = [await paint(false), await paint(true)]
    expect(ticked).not.toEqual(empty)
    await setValue('progress', 'value', 14)
    expect(await paint(true)).not.toEqual(ticked)
  })

  it('the heading of a table never stands alone at the foot of a sheet, wherever the table begins', async () => {
    await page.goto(link)
    await page.$eval('main', (main) => {
      main.replaceChildren()
      for (let height = 800; height < 1100; height += 8) {
        const space = main.appendChild(document.createElement('div'))
        Object.assign(space.style, { height: `${height}px`, breakBefore: 'page' })
        const table = main.appendChild(document.createElement('table'))
        table.createCaption().textContent = 'Légende'
        table.createTHead().insertRow().insertCell().textContent = 'Tête'
        const body = table.createTBody()
        for (let row = 0; row < 12; row += 1) body.insertRow().insertCell().innerHTML = 'Ligne<br>suite<br>suite'
      }
    })
    const pdf = await getDocument({ data: new Uint8Array(await page.pdf({ format: 'A4' })), useSystemFonts: false })
      .promise
    const sheets = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => sheetText(pdf, at + 1)))
    expect(sheets.filter((text) => /Tête|Légende/.test(text)).length).toBeGreaterThan(30)
    expect(sheets.filter((text) => /Tête|Légende/.test(text) && !text.includes('Ligne'))).toEqual([])
  })
})

async function sheetText(pdf: PDFDocumentProxy, sheet: number): Promise<string> {
  const { items } = await (await pdf.getPage(sheet)).getTextContent()
  return items.map((item) => ('str' in item ? item.str : '')).join(' ')
}

/** What a page of paper draws: how often each operation is made. Whatever the paper leaves out is not in it. */
async function drawnOn(pdf: Uint8Array): Promise<Record<string, number>> {
  const document = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: false }).promise
  const { fnArray, argsArray } = await (await document.getPage(1)).getOperatorList()
  const drawn: Record<string, number> = {}
  fnArray.forEach((operation, at) => {
    const key = `${operation} ${JSON.stringify(argsArray[at])?.length ?? 0}`
    drawn[key] = (drawn[key] ?? 0) + 1
  })
  return drawn
}
