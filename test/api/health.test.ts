import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestApp, type TestApp } from '../support/product/app.ts'

let test: TestApp
beforeAll(async () => {
  test = await openTestApp()
})
afterAll(() => test.close())

it('promises no TLS for others, on no address: that is for whoever stands in front of the server', async () => {
  for (const path of ['/health', '/', '/absent']) {
    const { headers } = await test.request(path)
    expect(headers.get('strict-transport-security'), path).toBeNull()
    expect(headers.get('x-content-type-options'), path).toBe('nosniff')
  }
})
