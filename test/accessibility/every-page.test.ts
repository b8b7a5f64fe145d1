/// <reference lib="dom" />
import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { acronymWords, wordsOfHtml } from '#kernel'
import { type AppVisit, visitApp } from '../support/browser/app-visit.ts'
import { fitOf, tableFitOf } from '../support/browser/page-fit.ts'
import {
  type EveryPage,
  everyPerson,
  openEveryPage,
  type Person,
  type ShownPage,
} from '../support/product/every-page.ts'
import { openForSuite } from '../support/suite.ts'

interface Suite extends EveryPage {
  readonly visit: AppVisit
  readonly windows: ReadonlyMap<Person, Page>
}

const suite = openForSuite<Suite>(
  async () => {
    const every = await openEveryPage()
    const visit = await visitApp(every.test)
    const windows = new Map<Person, Page>()
    for (const person of everyPerson) windows.set(person, await visit.signedIn(every.cookies[person]))
    return { ...every, visit, windows }
  },
  async ({ test, visit }) => {
    await visit.end()
    await test.close()
  },
)

const telephone = { width: 390, height: 844 }
const desk = { width: 1280, height: 800 }
/** The text of a sheet of A4 with margins of one centimetre. */
const paper = { width: 718, height: 1047 }
/** Tables are tightest on tablets, and just above the width where they become lists. */
const tabletWidths = [
  { width: 800, height: 1100 },
  { width: 1030, height: 800 },
]

/** Addresses that show no page of their own, and why. */
const notShown: Readonly<Record<string, string>> = {
  '/.well-known/security.txt': 'a text file, and only with a setting',
  '/connexion/proconnect/retour': 'only with a provider, who sends the browser there',
  '/connexion/pro-sante-connect/retour': 'only with a provider, who sends the browser there',
  '/aide/images/:name': 'a picture',
  '/identite/couleurs.css': 'a style sheet, and only with a colour of the operator',
  '/identite/logo': 'a picture, and only with a logo of the operator',
}

/** Pages that one person is led away from. */
const ledAway: Readonly<Record<string, Person>> = {
  '/structures/:finess/questionnaires/:assessment': 'region',
}

it('every page fits a telephone and explains its acronyms: one line of header, nothing sideways, no word broken in a table, fields with an edge, notices apart', async () => {
  const faults: string[] = []
  for (const shown of suite.pages) {
    if (shown.route in notShown || shown.route.startsWith('/public/') || ledAway[shown.route] === shown.person) continue
    const page = suite.windows.get(shown.person) as Page
    const found = await faultsOf(page, shown)
    faults.push(...found.map((fault) => `${shown.route} (${shown.person}) ${fault}`))
  }
  expect(faults).toEqual([])
}, 120_000)

it('the menu opens and closes with the keyboard alone, on a telephone and on a desk', async () => {
  const page = await suite.visit.signedIn(suite.cookies.several)
  const isOpen = (selector: string) => page.$eval(selector, (details) => details.hasAttribute('open'))
  for (const [viewport, group] of [
    [telephone, '.menu'],
    [desk, '.menu li:last-child > details'],
  ] as const) {
    await page.setViewport(viewport)
    await page.goto(`${suite.visit.address}/compte`)
    await page.focus(`${group} > summary`)
    await page.keyboard.press('Enter')
    expect(await isOpen(group)).toBe(true)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('.menu li') !== null)).toBe(true)
    await page.keyboard.press('Escape')
    expect(await isOpen(group)).toBe(false)
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('summary')
  }
  await page.keyboard.press('Enter')
  await page.focus('main input:not([type=hidden])')
  expect(await isOpen('.menu li:last-child > details')).toBe(false)
})

async function faultsOf(page: Page, { address }: ShownPage): Promise<string[]> {
  const wanted = suite.visit.address + address
  await page.setViewport(telephone)
  await scheme(page, 'light')
  const answer = await page.goto(wanted)
  if (answer?.status() !== 200 || page.url() !== wanted) return [`is not shown: ${answer?.status()} ${page.url()}`]
  const narrow = await fitOf(page)
  await scheme(page, 'dark')
  const dark = await fitOf(page)
  const tables = await tableFaults(page)
  await page.setViewport(desk)
  const wide = await fitOf(page)
  const ratio = narrow.height / wide.height
  const unexplained = acronymWords(wordsOfHtml(await page.$eval('main', (main) => main.outerHTML)))
  return [
    ...(Math.max(narrow.header, wide.header) > 64 ? [`has a header of ${narrow.header} and ${wide.header}`] : []),
    ...(ratio > 1.7 ? [`is ${ratio.toFixed(2)} times as high as on a desk`] : []),
    ...(unexplained ? [`explains nowhere ${unexplained}`] : []),
    ...(narrow.unfilled ? ['shows a variable of a kit that nothing fills in'] : []),
    ...[...narrow.tightNotices, ...wide.tightNotices].map(
      (box) => `has a notice or a button too near the next text: ${box}`,
    ),
    ...narrow.tinyTexts.map((text) => `draws a text too small to be read: ${text}`),
    ...[...narrow.lostTexts, ...wide.lostTexts].map((text) => `draws a text that is cut or covered: ${text}`),
    ...narrow.crampedLines.map((words) => `leaves no space between the lines of: ${words}`),
    ...tables,
    ...[...narrow.faintEdges, ...dark.faintEdges].map((edge) => `has a faint edge: ${edge}`),
  ]
}

/** For one page Chromium tells 0 in one run and up to 3 pixels in the next; the margin of the sheet holds ten times as many. */
const withinMargin = 4

/** On paper too: a table is printed as it stands, and nobody scrolls it. */
async function tableFaults(page: Page): Promise<string[]> {
  const faults: string[] = []
  const hasTable = (await page.$('main table')) !== null
  const measure = async (where: string, allowed = 0) => {
    const { sideways, hiding, words } = await tableFitOf(page)
    if (sideways > allowed) faults.push(`${where} scrolls sideways by ${sideways}`)
    faults.push(...hiding.map((name) => `${where} hides columns of ${name}`))
    if (words.length > 0) faults.push(`${where} breaks in a table: ${words.slice(0, 5).join(', ')}`)
  }
  const measureAt = async (size: typeof desk) => {
    await page.setViewport(size)
    await measure(`at ${size.width}`)
  }
  // From one window to the next, and none twice: each one is drawn anew.
  await measureAt(telephone)
  if (hasTable) {
    for (const size of tabletWidths) await measureAt(size)
    await page.setViewport(paper)
    await page.emulateMediaType('print')
    await measure('on paper', withinMargin)
    await page.emulateMediaType('screen')
  }
  await measureAt(desk)
  return faults
}

function scheme(page: Page, value: 'light' | 'dark'): Promise<void> {
  return page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }])
}
