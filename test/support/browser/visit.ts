import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'puppeteer-core'
import { kill, startServerProcess } from '../server/server-process.ts'
import { openPeople } from './browser.ts'

/** The real server and a real browser in front of it, on a new data folder. */
export interface Visit {
  readonly address: string
  readonly folder: string
  /** A page in a browser context of its own; `complaints` are what the content policy refuses and what breaks. */
  newPage(): Promise<{ page: Page; complaints: string[] }>
  /** Kills the server, as a power cut would; the answer starts it again at its address. */
  cutPower(): Promise<() => Promise<void>>
  end(): Promise<void>
}

export async function startVisit(): Promise<Visit> {
  const folder = mkdtempSync(join(tmpdir(), 'cap-care-visit-'))
  let server = await startServerProcess(folder)
  const people = openPeople()
  const { address } = server
  return {
    address,
    cutPower: async () => {
      await kill(server)
      return async () => {
        server = await startServerProcess(folder, new URL(address).port)
      }
    },
    folder,
    newPage: async () => newPage(await people.arrive()),
    end: async () => {
      await people.end()
      await kill(server)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function newPage(context: BrowserContext) {
  const page = await context.newPage()
  askOften(page)
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  return { page, complaints }
}

/** What is waited for is asked ten times a second. By frames, as is usual, a page that is not drawn would never ask. */
function askOften(page: Page): void {
  const wait = page.waitForFunction.bind(page)
  page.waitForFunction = (asked, options, ...values) => wait(asked, { polling: 100, ...options }, ...values)
}

/**
 * Clicks something once, when it is there and stands still: on a busy machine a page may still move when it is already
 * drawn, and the click falls beside. The browser's library would also click again when a page goes away under the click.
 */
export async function click(page: Page, selector: string): Promise<void> {
  let before = ''
  for (let look = 0; look < mostLooks; look += 1) {
    const now = await placeOf(page, selector)
    if (now !== '' && now === before) return page.click(selector)
    before = now
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${selector} is not there, or never stands still, on ${page.url()}`)
}

const mostLooks = 200

/** Where something is on the page; empty while it is not there. */
async function placeOf(page: Page, selector: string): Promise<string> {
  const found = await page.$(selector)
  const box = await found?.boundingBox()
  return box ? `${box.x} ${box.y}` : ''
}

/** Clicks what leads to another page, and waits for it. */
export async function press(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), click(page, selector)])
}

/** Signs out by the menu, which is folded on a narrow screen. */
export async function signOut(page: Page): Promise<void> {
  const button = await page.$('.menu > summary')
  if (await button?.isVisible()) await click(page, '.menu > summary')
  await click(page, '.menu > ul > li:last-child summary')
  await press(page, '.menu form button')
}

/**
 * Begins the backup diagnosis of a nursing home from the first page, and returns the address of its questionnaire, under
 * which all its pages are. The page shows its home.
 */
export async function begin({ address }: Visit, page: Page): Promise<string> {
  await page.goto(`${address}/`)
  await press(page, 'main a[role=button]')
  await click(page, 'input[name=questionnaire][value=sauvegardes]')
  await click(page, 'input[name=type][value=ESMS]')
  await page.type('#nom', 'EHPAD Les Tilleuls')
  await press(page, 'main form[method=post] button[type=submit]')
  await press(page, 'main .questionnaires a[href$="/theme/politique"]')
  const base = page.url().replace(/\/theme\/.*$/, '')
  await page.goto(base)
  return base
}
