import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestApp, startLink, type TestApp } from '../../support/product/app.ts'

let test: TestApp
beforeAll(async () => {
  // More than any disk has: the server takes the disk for nearly full.
  test = await openTestApp({ OPEN_DIAGNOSIS_FREE_MEGABYTES: String(Number.MAX_SAFE_INTEGER) })
})
afterAll(() => test?.close())

it('begins no diagnosis without an account on a disk that is nearly full, and says so', async () => {
  const answer = await test.post('/diagnostic', { questionnaire: 'diagnostic-initial', type: 'ES', nom: '' })
  expect(answer.status).toBe(503)
  expect(await answer.text()).toContain('Ce serveur manque de place')
})

it('begins a diagnosis without an account where there is room', async () => {
  const roomy = await openTestApp({ OPEN_DIAGNOSIS_FREE_MEGABYTES: '1' })
  try {
    expect(await startLink(roomy)).toMatch(/^\/diagnostic\//)
  } finally {
    await roomy.close()
  }
})
