import type { AddressInfo } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'
import type { Page } from 'puppeteer-core'
import { createServerApp } from '../../../src/server.ts'
import type { TestApp } from '../product/app.ts'
import { openPeople } from './browser.ts'

/** A real browser in front of an app whose use cases the test can call too. */
export interface AppVisit {
  readonly address: string
  /** A page of a browser context of its own, with what a header `cookie` holds: nothing for a visitor. */
  signedIn(cookie: string): Promise<Page>
  /** Closes what was opened here. The app is the test's to close. */
  end(): Promise<void>
}

export async function visitApp({ app }: TestApp): Promise<AppVisit> {
  let server: ServerType | undefined
  const address = await new Promise<string>((resolve) => {
    server = serve({ fetch: createServerApp(app).fetch, port: 0 }, ({ port }: AddressInfo) =>
      resolve(`http://localhost:${port}`),
    )
  })
  const people = openPeople()
  return {
    address,
    signedIn: async (cookie) => {
      const context = await people.arrive()
      await context.setCookie(...cookiesOf(cookie, address))
      return context.newPage()
    },
    end: async () => {
      await people.end()
      server?.close()
    },
  }
}

/** The cookies of a header `cookie`, as a browser keeps them for an address. */
export function cookiesOf(header: string, address: string) {
  const pairs = header === '' ? [] : header.split('; ')
  return pairs.map((pair) => {
    const [name = '', ...value] = pair.split('=')
    return { name, value: value.join('='), domain: new URL(address).hostname }
  })
}
