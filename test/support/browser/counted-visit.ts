/// <reference lib="dom" />
import type { Page } from 'puppeteer-core'
import { click } from './visit.ts'

/** What it costs somebody to come to an end: every page that was loaded, its height in screens, and every click. */
export interface Cost {
  clicks: number
  pages: number
  screens: number
}

/** Somebody on their way through the pages, counted. Nothing else loads a page or clicks. */
export interface CountedVisit {
  readonly cost: Cost
  open(address: string): Promise<void>
  /** A click that stays on the page. */
  choose(selector: string): Promise<void>
  /** A click that leads to a page. */
  follow(selector: string): Promise<void>
}

export function countVisit(page: Page): CountedVisit {
  const cost: Cost = { clicks: 0, pages: 0, screens: 0 }
  const arrive = async () => {
    cost.pages += 1
    cost.screens += await page.evaluate(() => Math.ceil(document.documentElement.scrollHeight / innerHeight))
  }
  const choose = async (selector: string) => {
    cost.clicks += 1
    await click(page, selector)
  }
  return {
    cost,
    open: async (address) => {
      await page.goto(address)
      await arrive()
    },
    choose,
    follow: async (selector) => {
      await Promise.all([page.waitForNavigation(), choose(selector)])
      await arrive()
    },
  }
}
