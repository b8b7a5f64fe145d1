/// <reference lib="dom" />
import type { Page } from 'puppeteer-core'
import { accessibilityFaults, colourRules, everyRule } from './browser.ts'

/** A window in which somebody reads a page: how wide it is, and whether its colours are light or dark. */
type Look = readonly [width: number, scheme: 'light' | 'dark']

export const wideAndNarrow: readonly Look[] = [
  [1280, 'light'],
  [390, 'dark'],
]
export const everyLook: readonly Look[] = [...wideAndNarrow, [1280, 'dark'], [390, 'light']]

/**
 * What axe finds on the page that is shown, and how far it scrolls sideways, in each look. The page is loaded once and its
 * window changes, as when somebody turns a tablet round: loading it anew for each look takes twice as long.
 */
export async function faultsInLooks(page: Page, name: string, looks = wideAndNarrow): Promise<string[]> {
  const faults: string[] = []
  const widths = new Set<number>()
  for (const [width, scheme] of looks) {
    // A second look at the same width changes the colours alone.
    const rules = widths.has(width) ? colourRules : everyRule
    widths.add(width)
    await page.setViewport({ width, height: 900 })
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    const sideways = await sidewaysOf(page)
    const found = [
      ...(sideways > 0 ? [`scrolls sideways by ${sideways}`] : []),
      ...(await accessibilityFaults(page, rules)),
    ]
    faults.push(...found.map((fault) => `${width} ${scheme} ${name} ${fault}`))
  }
  return faults
}

/** How far the page scrolls sideways, once its colours have come to where they change to. */
function sidewaysOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    for (const change of document.getAnimations()) change.finish()
    return document.documentElement.scrollWidth - innerWidth
  })
}
