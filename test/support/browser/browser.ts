/// <reference lib="dom" />
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, launch, type Page } from 'puppeteer-core'
import { shippedBrowser } from '../../../src/reports/shipped-browser.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** One browser for all the suites of a worker. It ends with the worker, whose pipe it listens to. */
let shared: Promise<Browser> | undefined

async function sharedBrowser(): Promise<Browser> {
  if (!(await shared?.catch(() => undefined))?.connected) shared = openTestBrowser()
  return shared as Promise<Browser>
}

/** Browsers of different people: contexts of the shared browser, which hold neither cookies nor storage in common. */
export function openPeople() {
  const opened: BrowserContext[] = []
  return {
    arrive: async (): Promise<BrowserContext> => {
      const context = await (await sharedBrowser()).createBrowserContext()
      opened.push(context)
      return context
    },
    end: async () => void (await Promise.allSettled(opened.map((context) => context.close()))),
  }
}

/** A browser of its own, for a suite that needs other flags. Unpacked once, kept for the next runs. */
export async function openTestBrowser(flags: readonly string[] = []): Promise<Browser> {
  const { executablePath, environment } = await shippedBrowser('node_modules/.cache/cap-care')
  return launch({
    pipe: true,
    executablePath: process.env.CHROMIUM_PATH ?? executablePath,
    env: { ...process.env, ...environment },
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', ...flags],
  })
}

/** Rules of axe, by the names and the tags of its documentation. */
export const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
export const colourRules = ['color-contrast', 'link-in-text-block']

/** What axe finds wrong on the page, as one line per rule and element. */
export async function accessibilityFaults(page: Page, rules: readonly string[] = everyRule): Promise<string[]> {
  // Through the debugger, which the content policy of the page does not bind. A page keeps it until another one is loaded.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
  const found = await page.evaluate(async (runOnly) => {
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run({
      runOnly,
      // Of what it finds right, it need not tell where that stands.
      resultTypes: ['violations'],
    })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
  }, rules)
  return found.map((fault) => `${new URL(page.url()).pathname.replace(/[\w-]{43}/, '…')} ${fault}`)
}

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
}
