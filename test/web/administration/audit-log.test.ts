import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Grant } from '#kernel'
import { createServerApp } from '../../../src/server.ts'
import { createAccount } from '../../support/product/accounts.ts'
import { openTestApp, startDiagnosis, type TestApp } from '../../support/product/app.ts'
import { auditRowsOf } from '../../support/use-cases/audit.ts'

const admin: Grant = { role: 'admin', finess: null, legalEntityFiness: null, territoryId: null, region: null }
const referent: Grant = { ...admin, role: 'region', region: '32' }

describe('the page of the audit log', () => {
  let test: TestApp
  let base: string
  let cookies: { admin: string; referent: string }
  beforeAll(async () => {
    test = await openTestApp()
    base = await startDiagnosis(test)
    cookies = {
      admin: (await createAccount(test, { grants: [admin] })).cookie,
      referent: (await createAccount(test, { grants: [referent] })).cookie,
    }
  })
  afterAll(() => test.close())

  const read = async (query = '', cookie = cookies.admin, page = '/administration/journal') => {
    const answer = await test.request(`${page}${query}`, { headers: { cookie } })
    return { status: answer.status, text: (await answer.text()).replaceAll('&nbsp;', ' '), headers: answer.headers }
  }
  const countOf = (text: string) => text.match(/<th scope="row"/g)?.length ?? 0

  it('is shown to administrators only', async () => {
    expect((await read()).text).toContain('Diagnostic commencé')
    for (const page of ['/administration/journal', '/administration/journal.csv']) {
      expect((await read('', cookies.referent, page)).status).toBe(404)
      const visitor = await test.request(page)
      expect([visitor.status, visitor.headers.get('location')]).toEqual([303, expect.stringContaining('/connexion')])
    }
  })

  it('says that the second day comes before the first', async () => {
    const reversed = await read('?du=2026-11-23&au=2026-11-22')
    expect([reversed.status, reversed.text]).toEqual([422, expect.stringContaining('href="#au">Ce jour vient avant')])
  })

  it('keeps what the filters ask for', async () => {
    expect((await read('?action=assessment.start')).text).toMatch(/Diagnostic commencé[\s\S]*Lignes/)
    expect(countOf((await read('?action=assessment.start')).text)).toBe(1)
    expect(countOf((await read('?action=assessment.start&auteur=operator')).text)).toBe(0)
    expect(countOf((await read('?action=assessment.start&issue=refused')).text)).toBe(0)
    expect(countOf((await read('?action=assessment.start&du=2026-11-22&au=2026-11-22')).text)).toBe(1)
    expect(countOf((await read('?action=assessment.start&du=2026-11-23')).text)).toBe(0)
    expect(countOf((await read('?action=assessment.start&au=2026-11-21')).text)).toBe(0)
    const [first] = await auditRowsOf(test.app)
    expect(countOf((await read(`?objet=${first?.subject}`)).text)).toBe(1)
  })

  it('leads to the account that acted or was acted on, while it exists', async () => {
    const { accountId, cookie } = await createAccount(test, { grants: [admin] })
    const other = await createAccount(test, { grants: [referent] })
    const page = `/administration/comptes/${other.accountId}`
    const links = async () => [
      ...new Set((await read(`?auteur=account:${accountId}`)).text.match(/\/administration\/comptes\/[^"/]+/g)),
    ]
    expect((await test.post(`${page}/sessions`, {}, { cookie })).status).toBe(303)
    expect(await links()).toEqual([`/administration/comptes/${accountId}`, page])
    expect((await test.post(`${page}/fermeture`, {}, { cookie })).status).toBe(303)
    expect(await links()).toEqual([`/administration/comptes/${accountId}`])
  })

  it('says what is wrong with a filter, beside it, and shows nothing that was typed as anything but text', async () => {
    const { status, text } = await read('?du=31/11/2026&auteur=<script>alert(1)</script>')
    expect(status).toBe(422)
    expect(text).toContain('href="#du"')
    expect(text).toContain('Cette date n’existe pas ou ne se lit pas')
    expect(text).not.toContain('<script>alert')
  })

  it('goes from page to page, forty rows each', async () => {
    for (let time = 0; time < 120; time += 1) {
      const answer = time % 2 === 0 ? 'ne-sait-pas' : 'oui'
      await test.post(`${base}/reponse/copie-hors-ligne`, { 'reponse.copie-hors-ligne': answer })
    }
    const first = (await read()).text
    expect(countOf(first)).toBe(40)
    const older = /href="([^"]*avant=\d+)"/.exec(first)?.[1]?.split('?')[1] ?? ''
    const rows = await auditRowsOf(test.app)
    expect(countOf((await read(`?${older}`)).text)).toBe(Math.min(40, rows.length - 40))
  })

  it('is downloaded with its hashes, so that anyone can verify the chain, and the download is logged', async () => {
    const { text, headers } = await read('?action=assessment.start', cookies.admin, '/administration/journal.csv')
    expect(headers.get('content-disposition')).toBe('attachment; filename="cap-care-journal-2026-11-22.csv"')
    const [first, last] = [(await auditRowsOf(test.app))[0], (await auditRowsOf(test.app)).at(-1)]
    expect(text).toContain(`"${first?.hash}"`)
    expect(last).toMatchObject({ action: 'audit.export', subject: '1 rows', outcome: 'done' })
  })
})

describe('the log of requests to pages', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await openTestApp()
  })
  afterAll(() => test.close())

  /** A request as the HTTP server passes it on, with its network address. */
  const sendFrom = (address: string, path: string, init: RequestInit = {}) =>
    createServerApp(test.app).request(`http://cap-care.test${path}`, init, {
      incoming: { socket: { remoteAddress: address, remotePort: 1, remoteFamily: 'IPv4' } },
    })

  it('holds the network address of the connection, or the address given by a proxy on this machine', async () => {
    const body = new URLSearchParams({ questionnaire: 'sauvegardes', type: 'ESMS', nom: 'Les Tilleuls' })
    const headers = { origin: 'http://cap-care.test', 'x-forwarded-for': '203.0.113.9' }
    await sendFrom('192.0.2.7', '/diagnostic', { method: 'POST', body, headers })
    await sendFrom('127.0.0.1', '/diagnostic', { method: 'POST', body, headers })
    const rows = await auditRowsOf(test.app)
    expect(rows.map(({ action, from }) => [action, from])).toEqual([
      ['assessment.start', '192.0.2.7'],
      ['assessment.start', '203.0.113.9'],
    ])
  })

  it('records a form sent from another site', async () => {
    const headers = { origin: 'http://elsewhere.test', 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await sendFrom('192.0.2.66', '/diagnostic', { method: 'POST', body: 'nom=x', headers })
    expect(answer.status).toBe(403)
    expect((await auditRowsOf(test.app)).at(-1)).toMatchObject({
      action: 'web.request',
      from: '192.0.2.66',
      outcome: 'refused',
      actor: 'anyone',
      subject: '',
    })
  })

  it('records each download, with its diagnosis', async () => {
    const base = await startDiagnosis(test)
    const before = (await auditRowsOf(test.app)).length
    for (const file of ['explication.csv', 'classeur.xlsx', 'rapport.pdf']) {
      expect((await test.request(`${base}/${file}`)).status).toBe(200)
    }
    const rows = (await auditRowsOf(test.app)).slice(before)
    expect(rows.map(({ action, subject }) => [action, subject])).toEqual(
      ['assessment.export-table', 'assessment.export-workbook', 'assessment.export-report'].map((action) => [
        action,
        base.split('/').at(-1),
      ]),
    )
  })

  it('records the downloads of a link once a minute for each kind of file, and never HEAD', async () => {
    const base = await startDiagnosis(test)
    const taken = async (since: number) => (await auditRowsOf(test.app)).slice(since).map(({ action }) => action)
    const before = (await auditRowsOf(test.app)).length
    for (let time = 0; time < 5; time += 1) {
      for (const file of ['explication.csv', 'classeur.xlsx']) await test.request(`${base}/${file}`)
      await test.request(`${base}/explication.csv`, { method: 'HEAD' })
    }
    const kinds = ['assessment.export-table', 'assessment.export-workbook']
    expect(await taken(before)).toEqual(kinds)
    test.setNow(new Date(test.app.clock().getTime() + 60_000))
    await test.request(`${base}/classeur.xlsx`)
    const other = await startDiagnosis(test)
    await test.request(`${other}/classeur.xlsx`)
    expect(await taken(before)).toEqual([...kinds, kinds[1], 'assessment.start', kinds[1]])
  })
})
