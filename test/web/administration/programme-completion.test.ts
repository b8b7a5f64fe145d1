import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { operator } from '#kernel'
import { completeProgramme, loadCatalogue, prepareCompletion, releaseQuestionnaire } from '#questionnaires'
import { readCompleted } from '../../../src/questionnaires/store.ts'
import { completedProgrammes } from '../../../src/questionnaires/tables.ts'
import { createServerApp } from '../../../src/server.ts'
import { contentFolder } from '../../support/data/content.ts'
import { accountAs, sampleStructures } from '../../support/data/directory.ts'
import { administrationOf, mainOf } from '../../support/product/administration.ts'
import { formToken, openTestApp, origin, type TestApp } from '../../support/product/app.ts'

const page = '/administration/contenus/programme'
const admin = accountAs('admin', sampleStructures.tilleuls)

/** What an administrator writes once a text gives the day of publication of domain 2, and nothing is missing there any more. */
function completed(latest: string, version = '2098.1'): string {
  const days =
    '    calendar:\n      - { label: Publication de l’arrêté, kind: publication, date: "2025-07-16", source: "Journal officiel" }\n'
  const [start, rest] = cut(latest.replace(/version: "[\d.]+"/, `version: "${version}"`), '  - id: D2\n')
  return start + rest.replace(/ {4}toComplete: >-\n(?: {6}.*\n)+/, '').replace('    calendar:\n', days)
}

/** The first and the last programme, and a questionnaire that cites the first: the others would be read at each step, for nothing. */
const kept = ['care@2025.1', 'care@2026.3', 'diagnostic-initial@1.0.0']

/** The record of their releases. */
function releasedRecord(): string {
  const all: Record<string, unknown> = JSON.parse(readFileSync(join(contentFolder, 'released.json'), 'utf8'))
  return `${JSON.stringify(Object.fromEntries(kept.map((name) => [name, all[name]])), null, 2)}\n`
}

const pathOf = (name: string) => `${name.replace('@', '/')}.yaml`

const bytesOf = (text: string) => new TextEncoder().encode(text)

function cut(text: string, at: string): [string, string] {
  const place = text.indexOf(at)
  return [text.slice(0, place), text.slice(place)]
}

describe('the completion of the programme by an administrator', () => {
  let test: TestApp
  let folder: string
  let cookie: string
  let server: ReturnType<typeof createServerApp>
  beforeAll(async () => {
    test = await openTestApp()
    cookie = (await administrationOf(test)).admin.cookie
    const contextFor: TestApp['app']['contextFor'] = (...asked) => ({
      ...test.app.contextFor(...asked),
      contentFolder: folder,
    })
    server = createServerApp({ ...test.app, contextFor })
  })
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cap-care-contents-'))
    for (const path of kept.map(pathOf)) cpSync(join(contentFolder, path), join(folder, path))
    writeFileSync(join(folder, 'released.json'), releasedRecord())
    return async () => {
      rmSync(folder, { recursive: true, force: true })
      await as(admin).storage.write((transaction) => transaction.delete(completedProgrammes))
    }
  })
  afterAll(() => test?.close())

  const as = (actor: typeof admin) => ({ ...test.app.contextFor(actor, 'web'), contentFolder: folder })
  const get = (path: string) => server.request(new URL(path, origin).href, { headers: { cookie } })
  const source = async () => (await get('/administration/contenus/programme.yaml')).text()
  const upload = (text: BlobPart) => {
    const body = new FormData()
    body.set('envoi', formToken())
    body.set('fichier', new File([text], 'programme.yaml'))
    return server.request(`${origin}${page}/verification`, { method: 'POST', body, headers: { cookie, origin } })
  }
  const codesOf = async (text: string) =>
    prepareCompletion(as(admin), { bytes: bytesOf(text) }).then(
      () => [],
      (error) => error.issues.map(({ code }: { code: string }) => code),
    )
  const completedHere = () => as(admin).storage.read(readCompleted)

  it('shows what the file completes, then releases it for ever: served at the next start, the released files untouched', async () => {
    const latest = await source()
    const shown = await mainOf(await upload(completed(latest)))
    expect(shown).toContain('care@2098.1')
    expect(shown).toContain(
      'domaine complété, 13 objectifs et prérequis. Le calendrier change. Il n’est plus à compléter.',
    )
    expect(await completedHere()).toEqual([])
    const text = /name="fichier" value="([^"]+)"/.exec(shown)?.[1] ?? ''
    const sent = { envoi: formToken(), fichier: text }
    const done = await server.request(`${origin}${page}`, {
      method: 'POST',
      body: new URLSearchParams(sent),
      headers: { cookie, origin },
    })
    expect(done.headers.get('location')).toBe('/administration/contenus?fait=programme-complete')
    const served = (await loadCatalogue(folder, await completedHere())).latestProgramme('care')
    expect(served.version).toBe('2098.1')
    const domain = served.domains.find(({ id }) => id === 'D2')
    expect(domain?.toComplete).toBeUndefined()
    expect(domain?.calendar[0]).toMatchObject({ kind: 'publication', date: '2025-07-16' })
    expect(readdirSync(join(folder, 'care'))).toEqual(['2025.1.yaml', '2026.3.yaml'])
    expect(readFileSync(join(folder, 'released.json'), 'utf8')).toBe(releasedRecord())
    expect(await mainOf(await get('/administration/contenus'))).toContain('Publiée, servie au prochain démarrage')
  })

  it('names the items that a file adds, and those already released that it says otherwise', async () => {
    const [start, rest] = cut(
      completed(await source()).replaceAll('percent: 66', 'percent: 50'),
      '      - code: D2.O4\n',
    )
    const [item, after] = cut(rest, '  - id: identification\n')
    const added = /^ {6}- code: D2\.O4\n(?: {8}.*\n|\n)+/.exec(item)?.[0].replace('D2.O4', 'D2.O5') ?? ''
    const { changes } = await prepareCompletion(as(admin), { bytes: bytesOf(start + added + item + after) })
    expect(changes).toMatchObject([{ added: ['D2.O5'], changed: ['D2.O1.C', 'D2.O1.D'] }])
    const shown = await mainOf(await upload(start + item + after))
    expect(shown).toMatch(/Déjà publiés, et modifiés\s: D2\.O1\.C, D2\.O1\.D\. Une réponse à une condition/)
  })

  it('tells an empty file or one that cannot be read nothing of a version that it does not say', async () => {
    const places = (text: string) =>
      prepareCompletion(as(admin), { bytes: bytesOf(text) }).catch((error) =>
        error.issues.map(({ path }: { path: string }) => path.split(':')[0]),
      )
    expect([await places(''), await places('bonjour: [')]).toEqual([['care.yaml'], ['care.yaml']])
  })

  it('refuses every fault at once, with its line, as the command does', async () => {
    const faulty = completed(await source())
      .replace('    audience: [ES]', '    audience: [HOPITAL]')
      .replace('date: "2025-07-16"', 'date: "2025-02-30"')
    const refused = await upload(faulty)
    expect(refused.status).toBe(422)
    const shown = await mainOf(refused)
    expect(shown).toMatch(/care\/2098\.1\.yaml:\d+:\d+ domains\[D1\]\.audience/)
    expect(shown).toMatch(/care\/2098\.1\.yaml:\d+:\d+ domains\[D2\]\.calendar/)
  })

  it('changes neither a domain that is complete, nor an axis, nor takes away an item or a domain', async () => {
    const latest = await source()
    expect(await codesOf(latest)).toContain('release-already-done')
    expect(await codesOf(completed(latest, '2025.1'))).toContain('release-already-done')
    expect(await codesOf(completed(latest, '2024.9'))).toContain('release-version-not-higher')
    expect(await codesOf(latest.replace(/version: "[\d.]+"/, 'version: "2098.1"'))).toEqual(['programme-unchanged'])
    const axis = completed(latest).replace(/(axes:\n[\s\S]*?title: )(.*)/, '$1Autre axe')
    expect(await codesOf(axis)).toContain('programme-axes-changed')
    const [before, after] = cut(completed(latest), '  - id: acces-distants\n')
    expect(await codesOf(before + cut(after.slice(5), '  - id: ')[1])).toContain('programme-domain-gone')
    expect(await codesOf(completed(latest).replaceAll('D2.P2', 'D2.P9'))).toContain('programme-item-gone')
    await completeProgramme(as(admin), { bytes: bytesOf(completed(latest)) })
    const closed = (await source()).replace('"2098.1"', '"2098.2"').replace('Stratégie de continuité', 'Autre titre')
    expect(await codesOf(closed)).toContain('programme-domain-closed')
  })

  it('writes nothing outside its folder, whatever the version says', async () => {
    const text = completed(await source()).replace('version: "2098.1"', 'version: "../../2098.1"')
    expect(await codesOf(text)).not.toEqual([])
    await expect(completeProgramme(as(admin), { bytes: bytesOf(text) })).rejects.toThrow()
  })

  it('cannot be released a second time by the command, under the version that was completed', async () => {
    const latest = await source()
    await completeProgramme(as(admin), { bytes: bytesOf(completed(latest)) })
    writeFileSync(join(folder, 'care', '2098.1.yaml'), completed(latest).replace('Journal officiel', 'Autre source'))
    await expect(releaseQuestionnaire(as(operator), { name: 'care@2098.1' })).rejects.toMatchObject({
      issues: [{ code: 'release-already-done' }],
    })
  })

  it('is for administrators, and waits until the released files are whole', async () => {
    const text = completed(await source())
    for (const role of ['region', 'structure', 'college'] as const) {
      const other = accountAs(role, sampleStructures.tilleuls)
      await expect(prepareCompletion(as(other), { bytes: bytesOf(text) })).rejects.toMatchObject({ code: 'not-found' })
      await expect(completeProgramme(as(other), { bytes: bytesOf(text) })).rejects.toMatchObject({ code: 'not-found' })
    }
    expect(await prepareCompletion(as(operator), { bytes: bytesOf(text) })).toMatchObject({ name: 'care@2098.1' })
    rmSync(join(folder, 'care', '2025.1.yaml'))
    expect(await codesOf(text)).toContain('released-file-missing')
  })
})
