import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { readForm } from '../../../src/web/http/forms/forms.ts'
import { Address } from '../../../src/web/http/routing/address.ts'

const web = new Hono()
web.post('/', async (context) => {
  const fields = await readForm(context)
  return context.json({ texts: fields.texts('nom'), line: fields.line('nom'), password: fields.password('password') })
})
web.get('/', (context) => context.json({ q: new Address(context).text('q') }))

const pasted = '\u200Be\u0301tat\u00A0\u2069'

describe('a typed text', () => {
  it('loses invisible characters and keeps line breaks', async () => {
    const body = new URLSearchParams([
      ['nom', pasted],
      ['nom', `une\r\n${pasted}`],
    ])
    const answer = await web.request('/', { method: 'POST', body })
    expect(await answer.json()).toMatchObject({ texts: ['état ', 'une\nétat '], line: 'état' })
  })

  it('stays unchanged in a password', async () => {
    const body = new URLSearchParams({ password: pasted })
    const answer = await web.request('/', { method: 'POST', body })
    expect(await answer.json()).toMatchObject({ password: pasted })
  })

  it('is cleaned in an address too', async () => {
    const answer = await web.request(`/?${new URLSearchParams({ q: pasted })}`)
    expect(await answer.json()).toEqual({ q: 'état' })
  })
})
