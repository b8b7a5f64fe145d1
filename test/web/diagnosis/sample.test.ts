import { describe, expect, it } from 'vitest'
import { questionsFor } from '#questionnaires'
import { fictionalHome } from '../../../src/web/diagnosis/sample/fictional-home.ts'
import { openTestApp } from '../../support/product/app.ts'
import { openForSuite } from '../../support/suite.ts'

describe('the sample result of the first page', () => {
  const test = openForSuite(openTestApp, (app) => app.close())

  it('answers every question that a nursing home is asked', () => {
    const questionnaire = test.app.catalogue.latest(fictionalHome.questionnaireId)
    const asked = questionsFor(questionnaire, fictionalHome.audience).map(({ id }) => id)
    expect(Object.keys(fictionalHome.answers).sort()).toEqual(asked.sort())
  })

  it('says that the structure is invented, and shows a score and three measures', async () => {
    expect(await (await test.request('/')).text()).toContain('href="/exemple"')
    const page = await (await test.request('/exemple')).text()
    expect(page).toContain('Cet établissement n’existe pas')
    expect(page).toMatch(/Niveau \d sur 4/)
    expect(page).toContain('Les trois mesures à prendre d’abord')
    expect(page).toContain('href="/diagnostic"')
  })

  it('prints once for all who ask on one day, also at once', async () => {
    const files = await Promise.all([test.request('/exemple/rapport.pdf'), test.request('/exemple/rapport.pdf')])
    const [first, second] = await Promise.all(files.map(async (file) => Buffer.from(await file.arrayBuffer())))
    expect(first?.subarray(0, 5).toString()).toBe('%PDF-')
    expect(second?.equals(first as Buffer)).toBe(true)
  })

  it('offers no diagnosis where the operator turned it off', async () => {
    const closed = await openTestApp({ OPEN_DIAGNOSIS: 'off' })
    const page = await (await closed.request('/exemple')).text()
    expect(page).not.toContain('Commencer un diagnostic')
    await closed.close()
  })
})
