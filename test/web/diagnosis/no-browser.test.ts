import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { openTestApp, startDiagnosis, type TestApp } from '../../support/product/app.ts'

let test: TestApp
beforeAll(async () => {
  test = await openTestApp({ CHROMIUM_PATH: '/absent/chromium' })
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => test.close())

describe('a server whose browser does not start', () => {
  it('asks the visitor to try later, and logs the cause for the operator', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const base = await startDiagnosis(test)
    expect((await test.request(`${base}/rapport.pdf`)).status).toBe(503)
    expect(said.mock.calls.flat().join('\n')).toContain('browser-missing, caused by')
  })
})
