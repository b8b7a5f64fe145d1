/// <reference lib="dom" />
import { eq } from 'drizzle-orm'
import type { Page } from 'puppeteer-core'
import { beforeEach } from 'vitest'
import { openStorage, type Storage } from '#storage'
import { assessments } from '../../../src/assessment/tables.ts'
import { readConfig } from '../../../src/config.ts'
import { users } from '../../../src/identity/tables.ts'
import { assemble } from '../../../src/main.ts'
import { fillRegister, grantAs, sampleStructures } from '../data/directory.ts'
import { testPasswordCost } from '../data/password-cost.ts'
import { createAccount, testPassword } from '../product/accounts.ts'
import { openForSuite } from '../suite.ts'
import { cookiesOf } from './app-visit.ts'
import { invite } from './invite.ts'
import { press, startVisit, type Visit } from './visit.ts'

const { finess } = sampleStructures.tilleuls
export const password = testPassword
export const submit = 'main form[method=post] button[type=submit]'

/** The real server with the structures in its register, and browsers of directors of « Les Tilleuls ». */
export interface StructureBrowsers extends Visit {
  /** Address of « Ma structure ». */
  readonly home: string
  /**
   * A director in a browser of their own, invited and signed in; the page shows « Ma structure ». With `byMail` they open the
   * invitation and choose a password on its page; otherwise an account is made for them, which takes half the time.
   */
  arrive(email: string, options?: { javaScript?: boolean; byMail?: boolean }): ReturnType<Visit['newPage']>
  /** Begins a questionnaire from « Ma structure »; returns the address under which its pages are. */
  begin(page: Page, questionnaire: string): Promise<string>
  /** The database of the server, written beside it. */
  onDatabase(work: (storage: Storage) => Promise<unknown>): Promise<void>
  /** The structure has nothing again. */
  forget(): Promise<void>
  /** As if everything had been begun before there was a newer version. */
  makeOld(): Promise<void>
}

/** One server for all the tests of a suite. The structure has nothing when a test begins. */
export function structureBrowsers(): StructureBrowsers {
  const browsers = openForSuite(startStructureBrowsers, ({ end }) => end())
  beforeEach(() => browsers.forget())
  return browsers
}

async function startStructureBrowsers(): Promise<StructureBrowsers> {
  const visit = await startVisit()
  const home = `${visit.address}/structures/${finess}`
  const onDatabase: StructureBrowsers['onDatabase'] = async (work) => {
    const storage = await openStorage({ DATA_DIR: visit.folder })
    await work(storage).finally(() => storage.close())
  }
  await onDatabase(fillRegister)
  return {
    ...visit,
    home,
    onDatabase,
    arrive: async (email, { javaScript = true, byMail = false } = {}) => {
      // A test that is tried again finds nobody there.
      await onDatabase((storage) =>
        storage.write((transaction) => transaction.delete(users).where(eq(users.email, email))),
      )
      const visitor = await visit.newPage()
      const { page } = visitor
      await page.setJavaScriptEnabled(javaScript)
      if (byMail) await openInvitation(visit, page, email)
      else await page.browserContext().setCookie(...cookiesOf(await directorsCookie(visit, email), visit.address))
      await page.goto(`${visit.address}/accueil`)
      return visitor
    },
    begin: async (page, questionnaire) => {
      await page.goto(home)
      await press(page, `.questionnaires button[value=${questionnaire}]`)
      return page.url().replace(/\/theme\/.*$/, '')
    },
    forget: () => onDatabase((storage) => storage.write((transaction) => transaction.delete(assessments))),
    makeOld: () =>
      onDatabase((storage) =>
        storage.write((transaction) => transaction.update(assessments).set({ questionnaireVersion: '1.0.0' })),
      ),
  }
}

async function openInvitation(visit: Visit, page: Page, email: string): Promise<void> {
  await page.goto(await inviteDirector(visit, email))
  await page.type('main [name=password]', password)
  await page.type('main [name=repeated]', password)
  await press(page, submit)
}

/** What the browser of a director holds who signed in, on the data of a server that runs. */
async function directorsCookie({ folder }: Visit, email: string): Promise<string> {
  const app = await assemble(readConfig({ DATA_DIR: folder }), undefined, undefined, testPasswordCost)
  const grants = [grantAs('structure', sampleStructures.tilleuls)]
  return (await createAccount({ app }, { email, grants }).finally(() => app.close())).cookie
}

/** The address in the mail of a director of « Les Tilleuls ». */
export function inviteDirector(visit: Visit, email: string): Promise<string> {
  return invite(visit, email, '--role', 'structure', '--structure', finess)
}

export const heading = (page: Page) => page.$eval('h1', (element) => element.textContent)

/** The words of a page, its spaces made ordinary. */
export const wordsOf = (page: Page) => page.$eval('main', (main) => (main.textContent ?? '').replaceAll('\u00A0', ' '))

/** Waits until an answer is said to be saved. */
export const saved = (page: Page, question: string) =>
  page.waitForFunction(
    (id) => document.getElementById(`statut-${id}`)?.textContent?.startsWith('Enregistré'),
    {},
    question,
  )
