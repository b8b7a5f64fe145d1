/// <reference lib="dom" />
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestBrowser } from '../support/browser/browser.ts'
import { press } from '../support/browser/visit.ts'
import { kill, type ServerProcess, startServerProcess } from '../support/server/server-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'cap-care-hostile-'))
let server: ServerProcess
let browser: Browser
let evil: Server
/** The server under a name of the local network, without TLS: browsers say less of where a form comes from there. */
let named = ''
let page: Page
let evilPage = ''

beforeAll(async () => {
  server = await startServerProcess(folder)
  browser = await openTestBrowser(['--host-resolver-rules=MAP *.hopital.test 127.0.0.1'])
  named = server.address.replace('127.0.0.1', 'cap-care.hopital.test')
  evil = createServer((_request, response) => response.setHeader('Content-Type', 'text/html').end(evilPage)).listen(0)
  page = await (await browser.createBrowserContext()).newPage()
})
afterAll(async () => {
  await browser?.close()
  evil?.close()
  await kill(server)
  rmSync(folder, { recursive: true, force: true })
})

async function beginOpenDiagnosis(): Promise<string> {
  await page.goto(`${named}/diagnostic`)
  await page.click('input[name=questionnaire][value=sauvegardes]')
  await page.click('input[name=type][value=ESMS]')
  await page.type('#nom', '<img src=x onerror="document.title=1"><script>document.title=2</script>')
  await press(page, 'main form[method=post] button[type=submit]')
  return page.url()
}

describe('on a local network without TLS', () => {
  it('forms of ours are taken, with and without JavaScript', async () => {
    for (const enabled of [true, false]) {
      await page.setJavaScriptEnabled(enabled)
      expect(await beginOpenDiagnosis()).toMatch(/\/diagnostic\/[\w-]{43}/)
    }
    await page.setJavaScriptEnabled(true)
  })

  it('forms of a neighbour of the same domain are refused, sent by a click or by a script', async () => {
    const link = await beginOpenDiagnosis()
    const home = await page.content()
    const base = new RegExp(`${new URL(link).pathname}/questionnaires/[^/"]+`).exec(home)?.[0] ?? ''
    const target = `${named}${base}/suppression`
    evilPage = `<form method="post" action="${target}"><button>x</button></form>`
    const { port } = evil.address() as AddressInfo
    const neighbour = `http://autre.hopital.test:${port}/`
    await page.goto(neighbour)
    await press(page, 'button')
    expect(await page.$eval('h1', (title) => title.textContent)).toBe('Envoi refusé')
    await page.goto(neighbour)
    const sent = await page.evaluate(async (address) => {
      const types = ['application/x-www-form-urlencoded', 'text/plain', 'application/json', '']
      const outcomes: string[] = []
      for (const type of types) {
        const headers: Record<string, string> = type ? { 'content-type': type } : {}
        const options = { method: 'POST', body: 'a=b', headers, credentials: 'include' } as const
        outcomes.push(
          await fetch(address, options).then(
            () => 'read',
            () => 'blocked',
          ),
        )
        await fetch(address, { ...options, headers: {}, mode: 'no-cors' }).catch(() => undefined)
      }
      return outcomes
    }, target)
    expect(sent).toEqual(['blocked', 'blocked', 'blocked', 'blocked'])
    const kept = await page.goto(link)
    expect([kept?.status(), await page.content()]).toEqual([200, expect.stringContaining(base)])
  })

  it('no page can be put in a frame, and no name that was typed runs', async () => {
    const link = await beginOpenDiagnosis()
    expect(await page.$eval('main', (main) => main.textContent)).toContain('<script>')
    expect(await page.title()).toMatch(/Cap CaRE$/)
    evilPage = `<iframe src="${link}"></iframe>`
    await page.goto(`http://autre.hopital.test:${(evil.address() as AddressInfo).port}/`)
    const frame = page.frames().find((each) => each.parentFrame() !== null)
    expect(await frame?.$('#contenu').catch(() => null)).toBeNull()
  })

  it('no address with a secret goes out as a referrer, not even to ourselves', async () => {
    const referrers: string[] = []
    const note = (request: { headers(): Record<string, string> }) => referrers.push(request.headers().referer ?? '')
    page.on('request', note)
    const link = await beginOpenDiagnosis()
    await press(page, 'main .questionnaires a')
    page.off('request', note)
    const secret = link.split('/').at(-1) ?? ''
    expect(referrers.filter((referrer) => referrer.includes(secret))).toEqual([])
    expect(referrers).toContain(`${named}/`)
  })
})
