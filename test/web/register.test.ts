import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFiness } from '#directory'
import { operator } from '#kernel'
import { openTestApp, startDiagnosis, type TestApp } from '../support/product/app.ts'

const fixture = fileURLToPath(new URL('../directory/finess-import/fixtures/cs1100507.csv', import.meta.url))

let test: TestApp
beforeAll(async () => {
  test = await openTestApp()
})
afterAll(() => test.close())

const page = async (path: string) => (await test.request(path)).text()

describe('finding one’s structure in the register', () => {
  it('is not offered while no register was imported', async () => {
    expect(await page('/diagnostic')).not.toContain('Retrouver votre structure')
  })

  it('finds it by name, without accents or capitals, and begins with its name, number and kind', async () => {
    await importFiness(test.app.contextFor(operator, 'command'), { path: fixture })
    const found = await page('/diagnostic?q=ehpad')
    expect(found).toContain('FINESS')
    const finess = found.match(/\?finess=([0-9AB]{9})/)?.[1] ?? ''
    const chosen = await page(`/diagnostic?finess=${finess}`)
    expect(chosen).toMatch(/value="ESMS" required\s+checked/)
    const link = await startDiagnosis(test, { finess, nom: '' })
    expect(await page(link)).toContain(`FINESS ${finess}`)
  })

  it('says so when nothing is found, and shows what was typed as text', async () => {
    const text = await page(`/diagnostic?q=${encodeURIComponent('"><script>zz')}`)
    expect(text).toContain('Aucune structure trouvée')
    expect(text).not.toContain('<script>zz')
  })

  it('refuses a number that the register does not hold', async () => {
    expect((await test.request('/diagnostic?finess=000000000')).status).toBe(404)
  })
})
