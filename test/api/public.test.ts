import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scoreAnswers, scoreDocument } from '#assessment'
import { operator } from '#kernel'
import { endpoints } from '../../src/api/endpoints.ts'
import { openTestApp, type TestApp } from '../support/product/app.ts'

const scoring = '/api/v1/questionnaires/sauvegardes/1.0.0/score'

let test: TestApp
beforeAll(async () => {
  test = await openTestApp()
})
afterAll(() => test?.close())

/** The status, the code and the places of what is refused. */
async function refusalOf(answer: Response | Promise<Response>) {
  const { status, headers } = await answer
  expect(headers.get('content-type')).toBe('application/problem+json')
  const { code, issues, ...problem } = (await (await answer).json()) as {
    status: number
    detail: string
    code: string
    issues: { path: string; code: string; detail: string }[]
  }
  expect(problem.status).toBe(status)
  expect(problem.detail).toMatch(/\.$/)
  return [status, code, issues.map(({ path, code }) => `${path}: ${code}`)]
}

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  test.request(path, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  })
const read = async (path: string) => (await test.request(path)).json() as Promise<unknown>

describe('the questionnaires, as a program reads them', () => {
  it('are every released version, whole, with the source of each question', async () => {
    const { questionnaires } = (await read('/api/v1/questionnaires')) as {
      questionnaires: { id: string; version: string }[]
    }
    const released = test.app.catalogue.questionnaires
    expect(questionnaires.map(({ id, version }) => `${id}@${version}`)).toEqual(
      released.map(({ id, version }) => `${id}@${version}`),
    )
    for (const each of released) {
      expect(await read(`/api/v1/questionnaires/${each.id}/${each.version}`)).toEqual(JSON.parse(JSON.stringify(each)))
    }
  })
})

describe('answers scored for a program', () => {
  const answers = { 'copie-hors-ligne': { value: 'ne-sait-pas', comment: 'Su', internal: true } }

  it('give what the command `score` prints, whatever was answered', async () => {
    const context = test.app.contextFor(operator, 'command')
    for (const { id: questionnaireId, version, audience, questions } of test.app.catalogue.questionnaires) {
      for (const each of audience) {
        const given = Object.fromEntries(
          questions.flatMap((question, place) => {
            const isAsked = !question.audience || question.audience.includes(each)
            if (!isAsked || place % 5 === 4) return []
            const [first] = 'answers' in question ? question.answers : []
            const chosen = question.kind === 'multiple' ? [first?.id] : first?.id
            return [[question.id, place % 2 === 0 && first ? { value: chosen, comment: 'Vu' } : 'ne-sait-pas']]
          }),
        )
        const asked = { questionnaireId, version, audience: each, answers: given }
        const expected = scoreDocument((await scoreAnswers(context, asked)).diagnosis)
        const path = `/api/v1/questionnaires/${questionnaireId}/${version}/score`
        const answer = await post(path, { audience: each, answers: given })
        expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(expected)))
      }
    }
  })

  it('are refused with every fault at once', async () => {
    expect(
      await refusalOf(
        post(scoring, { audience: 'ESMS', answers: { rien: 'oui', 'copie-hors-ligne': 'peut-être', autre: 1 } }),
      ),
    ).toEqual([
      422,
      'answers-invalid',
      ['rien: question-unknown', 'copie-hors-ligne: answer-unknown', 'autre: question-unknown'],
    ])
    expect(await refusalOf(post(`${scoring}?cle=1`, { audience: 'CHU' }))).toEqual([
      422,
      'input-invalid',
      ['query.cle: input-unrecognized-keys', 'body.audience: input-invalid-value', 'body.answers: input-invalid-type'],
    ])
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, place) => [`q${place}`, 1]))
    expect(await refusalOf(post(scoring, { audience: 'ES', answers: many }))).toEqual([
      422,
      'input-invalid',
      ['body.answers: api-answers-too-many'],
    ])
  })

  it('are refused when they are no JSON, too long, or named like what every object has', async () => {
    const whole = JSON.stringify({ audience: 'ESMS', answers })
    expect(await refusalOf(post(scoring, whole, { 'content-type': 'text/plain' }))).toEqual([415, 'api-body-type', []])
    for (const type of ['application/json-patch+json', 'application/json; charset=iso-8859-1'])
      expect(await refusalOf(post(scoring, whole, { 'content-type': type }))).toEqual([415, 'api-body-type', []])
    expect((await post(scoring, whole, { 'content-type': 'Application/JSON; charset="UTF-8"' })).status).toBe(200)
    expect(await refusalOf(post(scoring, whole.slice(1)))).toEqual([400, 'api-body-not-json', []])
    const latin = new Uint8Array(Buffer.from(whole.replace('Su', 'Été'), 'latin1'))
    const headers = { 'content-type': 'application/json' }
    expect(await refusalOf(test.request(scoring, { method: 'POST', body: latin, headers }))).toEqual([
      400,
      'api-body-not-json',
      [],
    ])
    expect(await refusalOf(post(scoring, `${' '.repeat(256 * 1024)}${whole}`))).toEqual([413, 'body-too-large', []])
    const odd = '{"audience":"ESMS","answers":{"constructor":"oui","toString":"oui"}}'
    expect(await refusalOf(post(scoring, odd))).toEqual([
      422,
      'answers-invalid',
      ['constructor: question-unknown', 'toString: question-unknown'],
    ])
  })

  it('are refused when lists stand in lists, however deep', async () => {
    const deep = '['.repeat(50_000) + ']'.repeat(50_000)
    for (const entry of [deep, `{"value":${deep}}`, `{"value":"oui","comment":${deep}}`]) {
      const [status, code] = await refusalOf(
        post(scoring, `{"audience":"ESMS","answers":{"copie-hors-ligne":${entry}}}`),
      )
      expect([entry.slice(0, 20), status, code]).toEqual([entry.slice(0, 20), 422, 'answers-invalid'])
    }
  })

  it('leave nothing behind: no row of an assessment, no row in the log', async () => {
    const { storage, tables } = test.app.contextFor(operator, 'command')
    const counts = async () => {
      const every = await tables()
      return storage.read(async (database) => {
        const sizes: number[] = []
        for (const table of every) sizes.push((await database.select().from(table)).length)
        return sizes
      })
    }
    const before = await counts()
    expect((await post(scoring, { audience: 'ESMS', answers })).status).toBe(200)
    expect(await counts()).toEqual(before)
  })

  it('are not taken where the operator closed the diagnosis without account', async () => {
    const closed = await openTestApp({ OPEN_DIAGNOSIS: 'off' })
    const body = JSON.stringify({ audience: 'ESMS', answers })
    const headers = { 'content-type': 'application/json' }
    expect((await closed.request(scoring, { method: 'POST', body, headers })).status).toBe(404)
    expect(
      Object.keys(((await (await closed.request('/api/openapi.json')).json()) as { paths: object }).paths),
    ).not.toContain('/api/v1/questionnaires/{id}/{version}/score')
    await closed.close()
  })
})

describe('what answers under /api', () => {
  it('says what it refuses as RFC 9457 asks, also where nothing is', async () => {
    for (const path of [
      '/api',
      '/api/',
      '/api/v1',
      '/api/v2/questionnaires',
      '/api/v1/questionnaires/sauvegardes/9.9.9',
      '/api/v1/%ff',
    ]) {
      expect([path, await refusalOf(test.request(path))]).toEqual([path, [404, 'api-nothing-here', []]])
    }
    for (const path of ['/api/v1/questionnaires', '/api/openapi.json']) {
      const wrong = test.request(path, { method: 'DELETE' })
      expect(await refusalOf(wrong)).toEqual([405, 'api-method', []])
      expect((await wrong).headers.get('allow')).toBe('GET')
    }
    expect((await test.request('/api/v1/questionnaires', { method: 'HEAD' })).status).toBe(405)
  })

  it('lets no cache keep an answer and no other site read one, and sets no cookie', async () => {
    for (const path of ['/api/openapi.json', '/api/v1/questionnaires', '/api/absent']) {
      for (const method of ['GET', 'OPTIONS']) {
        const { headers } = await test.request(path, { method, headers: { origin: 'https://ailleurs.test' } })
        expect([path, headers.get('cache-control')]).toEqual([path, 'no-store'])
        expect([path, headers.get('x-content-type-options')]).toEqual([path, 'nosniff'])
        expect([path, headers.get('content-security-policy')]).toEqual([
          path,
          "default-src 'none'; frame-ancestors 'none'",
        ])
        expect([path, headers.get('set-cookie')]).toEqual([path, null])
        expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
      }
    }
  })

  it('is described by the declarations that route it', async () => {
    const { openapi, paths } = (await read('/api/openapi.json')) as {
      openapi: string
      paths: Record<string, Record<string, { operationId: string }>>
    }
    expect(openapi).toMatch(/^3\.1\./)
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => [method.toUpperCase(), path, operationId]),
    )
    expect(described).toEqual(endpoints.map(({ method, path, id }) => [method, path, id]))
  })
})
