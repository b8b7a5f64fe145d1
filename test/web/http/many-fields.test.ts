import { Hono } from 'hono'
import { describe, expect, it, vi } from 'vitest'
import { readForm } from '../../../src/web/http/forms/forms.ts'
import { sentForm } from '../../../src/web/http/forms/send-again.ts'
import { readParts } from '../../../src/web/http/limiting/form-parts.ts'

const app = new Hono()
app.post('/form', async (context) => context.json([...(await readForm(context)).names()].length))
app.post('/parts', async (context) => context.json(Object.keys((await readParts(context)) ?? {}).length))
app.post('/again', async (context) => context.json((await sentForm(context)) ?? null))
app.onError((error, context) => context.json('code' in error ? error.code : String(error), 500))

const send = async (path: string, body: string, type: string) =>
  (await app.request(path, { method: 'POST', body, headers: { 'content-type': type } })).json()
const urlEncoded = 'application/x-www-form-urlencoded'
const fields = (count: number) => Array.from({ length: count }, (_, place) => `f${place}=1`).join('&')
const parts = (count: number, mark: string) =>
  `${Array.from({ length: count }, (_, place) => `--${mark}\r\nContent-Disposition: form-data; name="f${place}"\r\n\r\n1\r\n`).join('')}--${mark}--\r\n`

describe('a form with very many fields', () => {
  it('is refused by their number, before they are read', async () => {
    expect(await send('/form', fields(1_000), urlEncoded)).toBe(1_000)
    for (const sent of [fields(1_001), '&'.repeat(2_000)])
      expect(await send('/form', sent, urlEncoded)).toBe('form-too-many-fields')
  })

  it('leaves nothing in the log of the server when it is to be shown again: anybody can send it', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(await send('/again', fields(1_001), urlEncoded)).toBeNull()
    expect(log).not.toHaveBeenCalled()
    log.mockRestore()
  })

  it('is refused by its length, also where a file may be sent', async () => {
    expect(await send('/form', `f=${'x'.repeat(300_000)}`, urlEncoded)).toBe('body-too-large')
  })

  it('is refused by its number of parts', async () => {
    expect(await send('/parts', parts(50, 'mark'), 'multipart/form-data; boundary=mark')).toBe(50)
    expect(await send('/parts', parts(15_000, 'mark'), 'multipart/form-data; boundary=mark')).toBe(
      'form-too-many-fields',
    )
  })

  it.each([
    'multipart/form-data; xboundary=other; boundary=mark',
    'multipart/form-data; x="; boundary=other"; boundary=mark',
    'multipart/form-data; boundary="ma\\rk"',
    'multipart/form-data; boundary=other; boundary=mark',
  ])('is not read when its parts could be counted by one mark and cut by another: %s', async (type) => {
    expect(await send('/parts', parts(15_000, 'mark'), type)).toBe(0)
  })
})
