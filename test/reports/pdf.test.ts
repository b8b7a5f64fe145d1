import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createPrinter, type PrintableDocument, type Printer, type PrinterSettings } from '#reports'
import { descendants } from './processes.ts'
import { readPdf } from './read-pdf.ts'

const settings: PrinterSettings = { folder: 'node_modules/.cache/cap-care', chromiumPath: process.env.CHROMIUM_PATH }
const browserProcess = '--remote-debugging-pipe'
const drawn = '<svg xmlns="http://www.w3.org/2000/svg"><text id="x" y="20">SECRET</text></svg>'
const fileOf: Record<string, string> = {
  html: '<p>SECRET</p>',
  svg: drawn,
  css: 'b::after { content: "SECRET" }',
}
const small = page('<h1>Bonjour</h1>')
/** Takes seconds to lay out. */
const heavy = page('<table><tr><td>mot</td></tr></table>'.repeat(60_000))

function page(body: string): PrintableDocument {
  const html = `<!doctype html><html lang="fr"><head><title>Essai</title></head><body>${body}</body></html>`
  return { caller: 'a', content: body, html: async () => html }
}

async function textOf(printer: Printer, document: PrintableDocument): Promise<string> {
  return (await readPdf(await printer.print(document))).pages.join('')
}

/** Processes that end with their parent may be gone before their turn. */
function killAll(word: string): void {
  for (const pid of descendants(word)) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  }
}

describe('the printer', () => {
  let printer: Printer
  beforeAll(() => {
    printer = createPrinter(settings)
  })
  afterAll(() => printer.close())

  it('starts nothing before the first document, then keeps one browser', async () => {
    expect(descendants(browserProcess)).toEqual([])
    await printer.print(small)
    const first = descendants(browserProcess)
    await printer.print(small)
    expect(first).not.toEqual([])
    expect(descendants(browserProcess)).toEqual(first)
  })

  it('gives a tagged document with its title, its language and bookmarks', async () => {
    const read = await readPdf(await printer.print(page('<h1>Un</h1><h2>Deux</h2><p>Texte</p>')))
    expect(read).toMatchObject({ title: 'Essai', language: 'fr', tagged: true, bookmarks: ['Un', '  Deux'] })
    expect(read.structure).toEqual(expect.arrayContaining(['H1', 'H2', 'P']))
  })

  it('gives each of several waiting documents its own content', async () => {
    const texts = await Promise.all(['un', 'deux', 'trois'].map((word) => textOf(printer, page(word))))
    expect(texts).toEqual(['un', 'deux', 'trois'])
  })

  it('runs no script', async () => {
    const body =
      '<p id="a">avant</p><script>document.getElementById("a").textContent = "après"</script><img src="x" onerror="a.textContent=1">'
    const read = await readPdf(await printer.print(page(body)))
    expect(read.pages).toEqual(['avant'])
    expect(read.hasScripts).toBe(false)
  })

  it('reads no file of the server, by whatever element a document names it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cap-care-secret-'))
    const names = ['cap-care.db', 'page.html', 'drawing.svg', 'style.css']
    for (const name of names) writeFileSync(join(folder, name), fileOf[name.split('.')[1] ?? ''] ?? 'SECRET')
    const elements = names.map((name) => {
      const address = `file://${folder}/${name}`
      return `<img src="${address}" alt=""><iframe src="${address}"></iframe><object data="${address}"></object>
        <embed src="${address}"><link rel="stylesheet" href="${address}"><style>@import url("${address}");
        p { background: url("${address}"); content: url("${address}") }</style>
        <svg><image href="${address}" /><use href="${address}#x" /></svg>`
    })
    const refresh = `<meta http-equiv="refresh" content="0;url=file://${folder}/page.html">`
    const pdf = await printer.print(page(`${refresh}${elements.join('')}<b>fin</b>`))
    rmSync(folder, { recursive: true, force: true })
    expect((await readPdf(pdf)).pages.join('').trim()).toBe('fin')
    expect(Buffer.from(pdf).includes('/Subtype /Image')).toBe(false)
  })

  it('goes on after the browser was killed between two documents', async () => {
    await printer.print(small)
    killAll(browserProcess)
    await vi.waitUntil(() => descendants(browserProcess).length === 0)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await textOf(printer, small)).toBe('Bonjour')
  })

  it.each(['--remote-debugging-pipe', '--type=renderer'])(
    'refuses the document over which the browser dies (%s), and prints the next one',
    async (word) => {
      await printer.print(small)
      const dying = expect(printer.print(heavy)).rejects.toMatchObject({ kind: 'unavailable', code: 'pdf-failed' })
      await new Promise((resolve) => setTimeout(resolve, 200))
      killAll(word)
      await dying
      expect(await textOf(printer, small)).toBe('Bonjour')
    },
  )
})

describe('the network', () => {
  let server: Server
  let origin: string
  const asked: string[] = []
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end('body { color: red }')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.close())

  it('is out of reach of any document, this machine included', async () => {
    const printer = createPrinter(settings)
    const port = origin.split(':')[1]
    const body = [`http://${origin}`, `http://localhost:${port}`, `http://[::1]:${port}`].map(
      (address) => `
        <link rel="stylesheet" href="${address}/style"><link rel="prefetch" href="${address}/prefetch">
        <link rel="preconnect" href="${address}"><link rel="dns-prefetch" href="${address}">
        <style>@import url("${address}/import"); p { background: url("${address}/background") }
        @font-face { font-family: x; src: url("${address}/font") } p { font-family: x }</style>
        <img src="${address}/img"><iframe src="${address}/frame"></iframe><object data="${address}/object"></object>
        <video src="${address}/video" autoplay></video><svg><image href="${address}/image" /></svg><p>fin</p>`,
    )
    expect(await textOf(printer, page(body.join('')))).toContain('fin')
    await printer.close()
    expect(asked).toEqual([])
  })
})

describe('a printer in trouble', () => {
  it('gives up a document that takes too long, and prints the next one', async () => {
    const printer = createPrinter({ ...settings, documentLimitMilliseconds: 400 })
    await expect(printer.print(heavy)).rejects.toMatchObject({ kind: 'unavailable', code: 'pdf-timeout' })
    expect(await textOf(printer, small)).toBe('Bonjour')
    await printer.close()
  })

  it('gives up a document that nobody waits for any more while it is printed, and keeps the browser', async () => {
    const printer = createPrinter(settings)
    await printer.print(small)
    const browser = Math.min(...descendants(browserProcess))
    const gone = new AbortController()
    const dropped = expect(printer.print({ ...heavy, gone: gone.signal })).rejects
    await new Promise((resolve) => setTimeout(resolve, 200))
    gone.abort()
    await dropped.toMatchObject({ kind: 'unavailable', code: 'request-abandoned' })
    expect(await textOf(printer, small)).toBe('Bonjour')
    expect(Math.min(...descendants(browserProcess))).toBe(browser)
    await printer.close()
  })

  it('prints the document of another caller before the rest of those that one caller asked for', async () => {
    const printer = createPrinter(settings)
    const done: string[] = []
    const ask = (caller: string, word: string) =>
      printer.print({ ...page(`<p>${word}</p>`.repeat(500)), caller }).then(() => done.push(word))
    const flood = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6'].map((word) => ask('a', word))
    await Promise.all([...flood, ask('b', 'b1'), ask('c', 'c1')])
    await printer.close()
    expect(done).toEqual(['a1', 'b1', 'c1', 'a2', 'a3', 'a4', 'a5', 'a6'])
  })

  it('prints other reports of a batch beside a long one', async () => {
    const printer = createPrinter({ ...settings, browserCount: 2 })
    const gone = new AbortController()
    const long = expect(printer.print({ ...heavy, ofBatch: true, gone: gone.signal })).rejects
    const report = { ...small, caller: 'b', ofBatch: true }
    expect(await textOf(printer, report)).toBe('Bonjour')
    gone.abort()
    await long.toMatchObject({ code: 'request-abandoned' })
    expect(await Promise.all([textOf(printer, report), textOf(printer, { ...report, caller: 'd' })])).toEqual([
      'Bonjour',
      'Bonjour',
    ])
    await printer.close()
    expect(descendants(browserProcess)).toEqual([])
  })

  it('refuses a caller who spent the allowance, says when to try again, and prints for the others', async () => {
    const allowance = { burstSeconds: 0.001, secondsPerMinute: 1 }
    const printer = createPrinter({ ...settings, allowance })
    await printer.print(small)
    await expect(printer.print(page('<p>encore</p>'))).rejects.toMatchObject({
      kind: 'too-many',
      code: 'printing-budget-spent',
      values: { retryAfterSeconds: expect.any(Number), minutes: expect.any(Number) },
    })
    expect(await textOf(printer, { ...small, caller: 'b' })).toBe('Bonjour')
    await printer.close()
  })

  it('refuses documents when no browser can be started', async () => {
    for (const chromiumPath of ['/nowhere/chromium', '/bin/false']) {
      const printer = createPrinter({ ...settings, chromiumPath })
      const refusal = expect(printer.print(small)).rejects
      await refusal.toMatchObject({ kind: 'unavailable', code: 'browser-missing' })
      await printer.close()
    }
  })

  it('ends its browser when there is nothing to print', async () => {
    const printer = createPrinter({ ...settings, idleLimitMilliseconds: 50 })
    await printer.print(small)
    await vi.waitUntil(() => descendants(browserProcess).length === 0, { timeout: 5000 })
    expect(await textOf(printer, small)).toBe('Bonjour')
    await printer.close()
  })

  it('finishes its document when it is closed, then refuses the next one', async () => {
    const printer = createPrinter(settings)
    const last = textOf(printer, small)
    await new Promise((resolve) => setTimeout(resolve, 50))
    await printer.close()
    expect(await last).toBe('Bonjour')
    expect(descendants(browserProcess)).toEqual([])
    await expect(printer.print(small)).rejects.toMatchObject({ code: 'printer-closed' })
  })
})
