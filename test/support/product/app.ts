import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App } from '../../../src/app.ts'
import { readConfig } from '../../../src/config.ts'
import type { LoadContent } from '../../../src/late-catalogue.ts'
import { assemble } from '../../../src/main.ts'
import { createServerApp } from '../../../src/server.ts'
import { releasedCatalogue } from '../data/catalogue.ts'
import { testPasswordCost } from '../data/password-cost.ts'
import { putMigratedFile } from '../storage/sqlite-template.ts'

export interface TestApp {
  readonly app: App
  /** Sends a request to every door of the server, as a browser would. */
  request(path: string, init?: RequestInit): Promise<Response>
  /** Posts a form as it comes from a page: each post from another showing of the page, unless `envoi` is given. */
  post(path: string, fields: Record<string, string | string[]>, headers?: Record<string, string>): Promise<Response>
  /** Moves the clock. */
  setNow(now: Date): void
  close(): Promise<void>
}

/** Where the requests of a test go. */
export const origin = 'http://cap-care.test'

/** The machine that runs the tests may have little room left. */
const testSettings = { PRINT_DIR: 'node_modules/.cache/cap-care', OPEN_DIAGNOSIS_FREE_MEGABYTES: '0' }

/** The whole product on a new database in a temporary folder. `load`: other content than the released one. */
export async function openTestApp(
  settings: Record<string, string> = {},
  load: LoadContent = releasedCatalogue,
): Promise<TestApp> {
  const folder = mkdtempSync(join(tmpdir(), 'cap-care-app-'))
  let now = new Date('2026-11-22T09:00:00Z')
  await putMigratedFile(folder)
  const config = readConfig({ DATA_DIR: folder, ...testSettings, ...settings })
  const app = await assemble(config, () => now, load, testPasswordCost)
  const server = createServerApp(app)
  const request = async (path: string, init?: RequestInit) => server.request(new URL(path, origin).href, init)
  return {
    app,
    request,
    post: (path, fields, headers = {}) =>
      request(path, { method: 'POST', body: form({ envoi: formToken(), ...fields }), headers: { origin, ...headers } }),
    setNow: (instant) => {
      now = instant
    },
    close: async () => {
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export function formToken(): string {
  return randomBytes(16).toString('base64url')
}

function form(fields: Record<string, string | string[]>): URLSearchParams {
  const body = new URLSearchParams()
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) body.append(name, value)
  return body
}

/** Begins a diagnosis and returns the path of its questionnaire, under which all its pages are. */
export async function startDiagnosis(test: TestApp, fields: Record<string, string> = {}): Promise<string> {
  const link = await startLink(test, fields)
  const home = await (await test.request(link)).text()
  const base = home.match(new RegExp(`${link}/questionnaires/[^/"]+`))?.[0]
  if (!base) throw new Error(`no questionnaire at ${link}: ${home}`)
  return base
}

/** Begins a diagnosis and returns the path of its private link. */
export async function startLink(test: TestApp, fields: Record<string, string> = {}): Promise<string> {
  const answer = await test.post('/diagnostic', {
    questionnaire: 'sauvegardes',
    type: 'ESMS',
    nom: 'Les Tilleuls',
    ...fields,
  })
  const link = answer.headers.get('location')
  if (answer.status !== 303 || !link) throw new Error(`not begun: ${answer.status} ${await answer.text()}`)
  return link
}
