import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noteClient } from '#http'
import { operator } from '#kernel'
import { createServerApp } from '../../../src/server.ts'
import { dailyBytes, mostOfLink, mostOfNetwork } from '../../../src/web/http/limiting/daily-bytes.ts'
import { forms, linkForms } from '../../../src/web/http/limits.ts'
import { post } from '../../../src/web/http/routing/route.ts'
import { openTestApp, startDiagnosis, type TestApp } from '../../support/product/app.ts'
import { auditRowsOf } from '../../support/use-cases/audit.ts'

const origin = 'http://cap-care.test'
const formBytes = 200 * 1024

let test: TestApp
let server: ReturnType<typeof createServerApp>
beforeAll(async () => {
  test = await openTestApp()
  server = createServerApp(test.app)
})
afterAll(() => test.close())

/** Sends an answer with a comment that is too long, so that the bytes count and nothing is saved. */
async function sendMuch(base: string, remoteAddress: string, announced = true): Promise<number> {
  const body = `commentaire.regle-3-2-1=${'a'.repeat(formBytes)}`
  const headers = { origin, 'content-type': 'application/x-www-form-urlencoded' }
  const incoming = { incoming: { socket: { remoteAddress, remotePort: 1, remoteFamily: 'IPv4' } } }
  const length: Record<string, string> = announced ? { 'content-length': String(body.length) } : {}
  const init = { method: 'POST', body, headers: { ...headers, ...length } }
  const answer = await server.request(`${origin}${base}/reponse/regle-3-2-1`, init, incoming)
  return answer.status
}

describe('the daily limit on bytes sent without an account', () => {
  it('applies to each private link, from any network, and starts again the next day', async () => {
    const [base, other] = [await startDiagnosis(test), await startDiagnosis(test)]
    const times = Math.floor(mostOfLink / formBytes)
    const statuses = new Set<number>()
    for (let time = 0; time < times + 1; time += 1) statuses.add(await sendMuch(base, `192.0.${time % 200}.9`))
    expect([...statuses].at(-1)).toBe(429)
    await test.app.contextFor(operator, 'command').storage.write(async () => undefined)
    expect((await auditRowsOf(test.app)).at(-1)).toMatchObject({ action: 'web.request', outcome: 'refused' })
    expect(await sendMuch(other, '192.0.2.9')).not.toBe(429)
    test.setNow(new Date(test.app.clock().getTime() + 24 * 3_600_000))
    expect(await sendMuch(base, '192.0.2.9')).not.toBe(429)
  })

  it('applies to each network over all its links, and counts a body without length as the largest', async () => {
    const mega = 1024 * 1024
    const { ofOpen: count } = dailyBytes(test.app.clock)
    const note = noteClient({ TRUSTED_PROXIES: [] }, () => undefined)
    const counting = new Hono()
    counting.onError((_error, context) => context.text('', 429))
    const form = post('/:secret', 'link', linkForms, { ...forms, bytes: 32 * mega }, (_app, context) =>
      context.text(''),
    )
    counting.post('/:secret', (context) => {
      note(context)
      if (form.method === 'POST') count(context, form)
      return context.text('')
    })
    const send = async (link: number, remoteAddress: string, headers: Record<string, string> = {}) => {
      const incoming = { incoming: { socket: { remoteAddress, remotePort: 1, remoteFamily: 'IPv4' } } }
      return (await counting.request(`/${link}`, { method: 'POST', headers }, incoming)).status
    }
    const large = { 'content-length': String(32 * mega) }
    const several: number[] = []
    for (let link = 0; link < 17; link += 1) several.push(await send(link, '192.0.2.1', link % 2 === 0 ? large : {}))
    expect(several).toEqual([...Array.from({ length: 16 }, () => 200), 429])
    expect(await send(100, '192.0.2.2', large)).toBe(200)
    expect([mostOfLink, mostOfNetwork]).toEqual([64 * mega, 512 * mega])
  })
})
