/// <reference lib="dom" />
import type { AddressInfo } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createServerApp } from '../../src/server.ts'
import { openPeople } from '../support/browser/browser.ts'
import { faultsInLooks } from '../support/browser/looks.ts'
import { click, press, signOut } from '../support/browser/visit.ts'
import { startProConnect, startProSanteConnect, type TestProvider } from '../support/openid/openid-provider.ts'
import { openTestApp, type TestApp } from '../support/product/app.ts'
import { invite } from '../support/product/provider-sign-in.ts'

let test: TestApp
let server: ServerType
const people = openPeople()
let address: string
let providers: TestProvider[]

beforeAll(async () => {
  // For a browser, `localhost` and the `127.0.0.1` of the providers are two sites, as in real life.
  let answer: (request: Request) => Response | Promise<Response> = () => new Response()
  address = await new Promise<string>((resolve) => {
    server = serve({ fetch: (request) => answer(request), port: 0 }, ({ port }: AddressInfo) =>
      resolve(`http://localhost:${port}`),
    )
  })
  const [proConnect, psc] = await Promise.all([startProConnect(address), startProSanteConnect(address)])
  providers = [proConnect, psc]
  proConnect.persons.set('directrice', { sub: 'directrice', claims: { siret: '26020000000012' }, amr: ['pwd', 'mfa'] })
  proConnect.persons.set('inconnu', { sub: 'inconnu' })
  psc.persons.set('f:1:899700000001', { sub: 'f:1:899700000001', acr: 'eidas1' })
  test = await openTestApp({
    PUBLIC_URL: address,
    PROCONNECT_DISCOVERY_URL: proConnect.settings.discoveryUrl,
    PROCONNECT_CLIENT_ID: proConnect.settings.clientId,
    PROCONNECT_CLIENT_SECRET: proConnect.settings.clientSecret,
    PSC_DISCOVERY_URL: psc.settings.discoveryUrl,
    PSC_CLIENT_ID: psc.settings.clientId,
    PSC_CLIENT_SECRET: psc.settings.clientSecret,
  })
  const app = createServerApp(test.app)
  answer = (request) => app.fetch(request)
})
afterAll(async () => {
  await people.end()
  server?.close()
  await test?.close()
  await Promise.all(providers?.map((provider) => provider.close()) ?? [])
})

async function newPage() {
  const page = await (await people.arrive()).newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  return { page, complaints }
}

const title = (page: Page) => page.$eval('h1', (heading) => heading.textContent)

/** Presses the button of a provider, signs in there as a person, and waits until the browser is back. */
async function signInWith(page: Page, provider: string, person: string): Promise<void> {
  await click(page, `form[action="/connexion/${provider}"] button`)
  await page.waitForSelector('button[name=person]')
  await press(page, `button[name=person][value="${person}"]`)
}

describe('signing in with a provider, in a browser', () => {
  it.each([
    ['with JavaScript', true],
    ['without JavaScript', false],
  ])('goes from the invitation to ProConnect and back, %s, and signs out of both', async (_how, javaScript) => {
    const { page, complaints } = await newPage()
    await page.setJavaScriptEnabled(javaScript)
    const person = javaScript ? 'directrice' : 'directeur'
    providers[0]?.persons.set(person, { sub: person, amr: ['mfa'] })
    const secret = await invite(test, `${person}@exemple.fr`, 'region', '32')
    await page.goto(`${address}/invitation/${secret}`)
    await signInWith(page, 'proconnect', person)
    expect(page.url()).toBe(`${address}/accueil`)

    await signOut(page)
    await page.waitForSelector('button[name=logout]')
    await press(page, 'button[name=logout]')
    expect([new URL(page.url()).pathname, await title(page)]).toEqual(['/deconnexion/retour', 'Vous êtes déconnecté'])
    await page.goto(`${address}/accueil`)
    expect(new URL(page.url()).pathname).toBe('/connexion')
    expect(complaints).toEqual([])
  })

  it('goes from the page that was wanted to Pro Santé Connect, and back to that page', async () => {
    const { page, complaints } = await newPage()
    const secret = await invite(test, 'medecin@exemple.fr', 'admin')
    await page.goto(`${address}/invitation/${secret}`)
    await signInWith(page, 'pro-sante-connect', 'f:1:899700000001')
    expect(page.url()).toBe(`${address}/accueil`)

    const later = await newPage()
    await later.page.goto(`${address}/compte`)
    expect(new URL(later.page.url()).pathname).toBe('/connexion')
    await signInWith(later.page, 'pro-sante-connect', 'f:1:899700000001')
    expect(later.page.url()).toBe(`${address}/compte`)
    expect([...complaints, ...later.complaints]).toEqual([])
  })

  it('says clearly why somebody is not let in, and leads back', async () => {
    const { page } = await newPage()
    await page.goto(`${address}/connexion`)
    await signInWith(page, 'proconnect', 'inconnu')
    expect(await title(page)).toBe('Connexion impossible')
    await press(page, 'main a[role=button]')
    expect(new URL(page.url()).pathname).toBe('/connexion')
  })

  it('has no accessibility fault that axe can see, nor scrolls sideways, in light and in dark', async () => {
    const { page } = await newPage()
    const secret = await invite(test, 'autre@exemple.fr', 'region', '32')
    const faults: string[] = []
    const paths = ['/connexion', `/invitation/${secret}`, '/connexion/proconnect/retour', '/deconnexion/retour']
    for (const path of paths) {
      await page.goto(address + path)
      faults.push(...(await faultsInLooks(page, path)))
    }
    expect(faults).toEqual([])
  })
})
