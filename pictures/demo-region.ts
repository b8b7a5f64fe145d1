import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFolder } from '#assessment'
import { changeRun, listRuns, openRun, sendStimulus } from '#exercise-conduct'
import { listExercises } from '#exercises'
import { signIn, verifySecondFactor } from '#identity'
import { type Actor, anyone } from '#kernel'
import {
  type DemoAccount,
  demoPassword,
  type FictionalSite,
  fillRegion,
  finessFile,
  makeAccounts,
} from '../src/demo/index.ts'
import { cookieOf } from '../test/support/product/accounts.ts'
import { openTestApp, type TestApp } from '../test/support/product/app.ts'

const today = '2026-11-22'
const noon = new Date(`${today}T12:00:00Z`)
const seed = 2026
const count = 60

export interface DemoRegion {
  readonly test: TestApp
  /** Paths of pages of the director, and of the region. */
  readonly home: string
  readonly result: string
  readonly draft: string
  readonly record: string
  readonly run: string
  readonly region: string
  /** Headers `cookie`, by the word before the @ of the account. */
  readonly cookies: Readonly<Record<string, string>>
}

/** The region of the demonstration, as `npm run demo` fills it, on a server whose clock stands still; its exercise has begun. */
export async function openDemoRegion(): Promise<DemoRegion> {
  const test = await openTestApp({ OPERATOR_NAME: 'Région de démonstration' })
  const folder = mkdtempSync(join(tmpdir(), 'cap-care-pictures-'))
  const as = (actor: Actor) => test.app.contextFor(actor, 'command')
  const tools: Parameters<typeof fillRegion>[0] = {
    ...{ as, today, seed, count, setNow: test.setNow },
    writeFile: async ({ sites }) => {
      const path = join(folder, 'finess.csv')
      writeFileSync(path, finessFile(sites, today))
      return path
    },
  }
  const filled = await fillRegion(tools)
  rmSync(folder, { recursive: true, force: true })
  test.setNow(noon)
  const accounts = await makeAccounts(tools, filled)
  const cookies = await Promise.all(
    accounts.map(async (account) => [nameOf(account), await enter(test, account)] as const),
  )
  const site = filled.sites.find(({ kind }) => kind === 'ESMS')
  if (!site) throw new Error('the director of the demonstration has no structure')
  return {
    test,
    ...(await pagesOf(test, site)),
    region: `/region/${filled.region}`,
    cookies: Object.fromEntries(cookies),
  }
}

function nameOf({ email }: DemoAccount): string {
  return email.split('@')[0] ?? ''
}

/** Signs in as a person does, with the second factor of the role. */
async function enter(test: TestApp, { email, totp }: DemoAccount): Promise<string> {
  const context = test.app.contextFor(anyone, 'web')
  const step = await signIn(context, { email, password: demoPassword, browser: { cookies: '', userAgent: 'pictures' } })
  if (!totp) return cookieOf(step)
  const browser = { cookies: cookieOf(step), userAgent: 'pictures' }
  return cookieOf(await verifySecondFactor(context, { code: totp.generate(), browser }))
}

async function pagesOf(test: TestApp, { finess, entity }: FictionalSite) {
  const grant = { role: 'structure' as const, finess, legalEntityFiness: entity, territoryId: null, region: '24' }
  const context = test.app.contextFor({ kind: 'account', accountId: 'direction', grants: [grant] }, 'web')
  const home = `/structures/${finess}`
  const { rows } = await openFolder(context, { finess })
  const at = (id = '') => `${home}/questionnaires/${id}`
  const { exercises } = await listExercises(context, { finess })
  const [run] = await listRuns(context, { finess })
  const reference = { finess, runId: run?.id ?? '' }
  await changeRun(context, { ...reference, revision: 1, deed: 'start' })
  const { stimuli } = await openRun(context, reference)
  await sendStimulus(context, { ...reference, revision: 2, stimulusId: stimuli[0]?.id ?? '' })
  test.setNow(new Date(noon.getTime() + 3 * 60_000))
  return {
    home,
    result: `${at(rows.flatMap(({ submitted }) => submitted)[0]?.assessment.id)}/resultat`,
    draft: at(rows.flatMap(({ draft }) => draft ?? [])[0]?.assessment.id),
    record: `${home}/exercices/${exercises[0]?.exercise.id}`,
    run: `${home}/conduite/${reference.runId}`,
  }
}
