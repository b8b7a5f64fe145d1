import { gunzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { openTestApp, startDiagnosis, type TestApp } from '../../support/product/app.ts'

describe('a page, as it is sent', () => {
  let test: TestApp
  let base: string
  beforeAll(async () => {
    test = await openTestApp()
    base = await startDiagnosis(test)
  })
  afterAll(() => test.close())
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  const accepting = (encoding: string) => ({ headers: { 'accept-encoding': encoding } })

  it('is compressed for a browser that accepts it, with a Vary header', async () => {
    const plain = await test.request(`${base}/theme/politique`)
    const packed = await test.request(`${base}/theme/politique`, accepting('gzip, deflate, br'))
    const text = await plain.text()
    const bytes = Buffer.from(await packed.arrayBuffer())
    // Each showing of a page has its own token.
    const shown = (page: string) => page.replaceAll(/name="envoi" value="[\w-]{22}"/g, '')
    expect(shown(gunzipSync(bytes).toString())).toBe(shown(text))
    expect(bytes.length).toBeLessThan(text.length / 2)
    expect([plain.headers.get('content-encoding'), packed.headers.get('content-encoding')]).toEqual([null, 'gzip'])
    for (const { headers } of [plain, packed]) {
      expect([headers.get('vary'), headers.get('content-type')]).toEqual([
        'Accept-Encoding',
        'text/html; charset=UTF-8',
      ])
    }
  })

  it('is not compressed for a browser that refuses it, nor as the answer to a form', async () => {
    const refused = await test.request(`${base}/theme/politique`, accepting('gzip;q=0, identity'))
    const fields = { 'reponse.jours-conserves': 'beaucoup' }
    const answered = await test.post(`${base}/theme/copies`, fields, { 'accept-encoding': 'gzip' })
    expect(answered.status).toBe(422)
    for (const { headers } of [refused, answered]) expect(headers.get('content-encoding')).toBeNull()
    expect(await answered.text()).toContain('<!doctype html>')
  })

  it('leaves as a string or bytes, never as a stream, which takes the server twice as long', async () => {
    const bodies: unknown[] = []
    vi.stubGlobal(
      'Response',
      class extends Response {
        constructor(body?: BodyInit | null, init?: ResponseInit) {
          super(body, init)
          bodies.push(body)
        }
      },
    )
    const save = { 'reponse.jours-conserves': '3' }
    await test.post(`${base}/reponse/jours-conserves`, save, { 'hx-request': 'true' })
    for (const path of ['/', base, `${base}/theme/copies`, '/connexion', '/nulle-part', `${base}/resultat`]) {
      await test.request(path)
      await test.request(path, accepting('gzip'))
    }
    expect(bodies.length).toBeGreaterThan(10)
    expect(bodies.filter((body) => body instanceof ReadableStream)).toEqual([])
  })
})
