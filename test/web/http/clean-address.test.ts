import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestApp, startDiagnosis, startLink, type TestApp } from '../../support/product/app.ts'

let test: TestApp
beforeAll(async () => {
  test = await openTestApp()
})
afterAll(() => test.close())

/** Characters that emails and word processors add after a link, as browsers send them. */
const ends = [
  '.',
  ')',
  '%3E',
  '>',
  '%20',
  '%E2%80%8B',
  '/',
  '//',
  '.)',
  ').',
  '%C2%A0',
  '%C2%BB',
  ',',
  '%22',
  './',
  '%EF%BB%BF',
  ']',
  '**',
  '%E2%80%A6',
]

describe('an address copied with an extra character', () => {
  it('leads to the intended page, and keeps the query', async () => {
    const link = await startLink(test)
    const base = await startDiagnosis(test)
    for (const path of [link, `${base}/resultat`, `${base}/theme/copies`, '/connexion', '/confidentialite', '/rien']) {
      for (const end of ends) {
        const answer = await test.request(`${path}${end}?a=b`)
        const led = [answer.status, answer.headers.get('location')]
        expect([path, end, ...led]).toEqual([path, end, 303, `${path}?a=b`])
      }
    }
    expect((await test.request(`${link}.`, { method: 'HEAD' })).headers.get('location')).toBe(link)
  })

  it('leads to the private link, with any text after its secret', async () => {
    const link = await startLink(test)
    for (const end of ['_', '=', '&gt;', '%3C', '-suite', '%0A%0ABonjour'])
      expect([end, (await test.request(link + end)).headers.get('location')]).toEqual([end, link])
  })

  it('redirects no form', async () => {
    expect((await test.post(`${await startLink(test)}./questionnaires/`, {})).status).toBe(404)
    expect((await test.post('/connexion/', {})).status).toBe(404)
  })

  it('never leads to another site, nor to another address', async () => {
    for (const path of [
      '//evil.example/',
      '//evil.example.',
      '/a//b.',
      '/..%2F..',
      '/%2F%2Fevil.example/',
      '/a/%5C.',
      '/.',
      '/%20',
    ])
      expect([path, (await test.request(`http://cap-care.test${path}`)).headers.get('location')]).toEqual([path, null])
  })
})
