import { afterAll, beforeAll, describe, expect, it, type MockInstance, vi } from 'vitest'
import { AppError, anyone } from '#kernel'
import type { Printer } from '#reports'
import { paths } from '../../../src/web/paths.ts'
import { openTestApp, startDiagnosis, startLink, type TestApp } from '../../support/product/app.ts'

/* Requests of pages to the printer, and the pages of its refusals. `test/reports` checks the documents. */

describe('the PDFs of a private link', () => {
  let test: TestApp
  let asked: MockInstance<Printer['print']>
  let addresses: string[]
  beforeAll(async () => {
    test = await openTestApp()
    asked = vi.spyOn(test.app.contextFor(anyone, 'web').printer, 'print')
    asked.mockResolvedValue(new TextEncoder().encode('%PDF-1.7'))
    const base = await startDiagnosis(test)
    addresses = [paths.report(base), paths.folderReport(await startLink(test)), paths.paperForm(base)]
  })
  afterAll(() => test?.close())

  it('are dropped when the browser that asked has gone', async () => {
    for (const address of addresses) {
      const gone = new AbortController()
      expect((await test.request(address, { signal: gone.signal })).status, address).toBe(200)
      const signal = asked.mock.lastCall?.[0].gone
      asked.mockClear()
      expect(signal?.aborted, address).toBe(false)
      gone.abort()
      expect(signal?.aborted, address).toBe(true)
    }
  })

  it('do not leave once the link has ended while they waited, and the address says so', async () => {
    const base = await startDiagnosis(test)
    const printed = Promise.withResolvers<Uint8Array>()
    asked.mockReturnValueOnce(printed.promise)
    const waiting = test.request(paths.report(base))
    await vi.waitFor(() => expect(asked.mock.lastCall?.[0].rightLasts).toBeDefined())
    const lasts = asked.mock.lastCall?.[0].rightLasts
    expect(await lasts?.()).toBe(true)
    expect((await test.post(paths.deletion(base), {})).status).toBe(303)
    expect(await lasts?.()).toBe(false)
    printed.resolve(new TextEncoder().encode('%PDF-1.7'))
    const answer = await waiting
    expect([answer.status, answer.headers.get('location')]).toEqual([303, paths.report(base)])
    expect((await test.request(paths.report(base))).status).toBe(404)
  })

  it('are refused to a caller who spent the printing allowance, with the time to try again', async () => {
    const values = { minutes: 2, retryAfterSeconds: 110 }
    asked.mockRejectedValueOnce(new AppError('too-many', 'printing-budget-spent', { values }))
    const answer = await test.request(addresses[0] ?? '')
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '110'])
    expect(await answer.text()).toContain('Recommencez dans 2')
  })
})
