import { Buffer } from 'node:buffer'
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { addQuestionnaire, saveAnswers } from '#assessment'
import { findRegion, type Region } from '#directory'
import { AppError, operator } from '#kernel'
import { openFiles } from '../../src/reports/batch/batch-files.ts'
import { createBatches } from '../../src/reports/batch/batches.ts'
import { batchView } from '../../src/web/region/indicators/batch.view.ts'
import {
  accountAs,
  fillRegister,
  grantAs,
  hautsDeFrance as region,
  sampleStructures,
} from '../support/data/directory.ts'
import { createAccount, type TestAccount } from '../support/product/accounts.ts'
import { openTestApp, type TestApp } from '../support/product/app.ts'
import { submitNow } from '../support/use-cases/submit.ts'

const theRegion = findRegion(region) as Region
const at = `/region/${region}/rapports`
const opened = { region: theRegion, own: [] }
const { tilleuls } = sampleStructures
/** More than a batch asks for at once. */
const inRegion = [
  ...Object.values(sampleStructures).filter(({ departement }) => ['59', '62'].includes(departement)),
  ...['590000204', '590000212', '590000220', '590000238'].map((finess) => ({
    ...tilleuls,
    finess,
    name: `EHPAD ${finess}`,
  })),
]

describe('the reports of all structures of a region, in one archive', () => {
  let test: TestApp
  let ars: TestAccount
  let submitted: string[] = []
  /** Each report waits until it is let go. */
  let waiting: (() => void)[] = []
  /** The structure whose report cannot be printed. */
  let impossible: string | undefined

  beforeAll(async () => {
    test = await openTestApp()
    await fillRegister(test.app.contextFor(operator, 'command').storage, inRegion)
    for (const structure of inRegion) {
      const own = test.app.contextFor(accountAs('structure', structure), 'web')
      const { finess } = structure
      const { assessment } = await addQuestionnaire(own, { finess, questionnaireId: 'diagnostic-initial' })
      await saveAnswers(own, {
        assessmentId: assessment.id,
        finess,
        typed: { 'referent-securite': { values: ['ne-sait-pas'] } },
      })
      await submitNow(own, { assessmentId: assessment.id, finess })
    }
    submitted = inRegion.map(({ finess }) => finess).sort()
    const { printer } = test.app.contextFor(operator, 'web')
    vi.spyOn(printer, 'print').mockImplementation(
      ({ content }) =>
        new Promise((resolve, reject) => {
          if (impossible && content.includes(impossible)) return reject(new AppError('unavailable', 'pdf-failed'))
          waiting.push(() => resolve(Buffer.from(content)))
        }),
    )
  })
  afterAll(() => test?.close())
  beforeEach(async () => {
    waiting = []
    impossible = undefined
    ars = await createAccount(test, { grants: [grantAs('region', tilleuls)] })
  })

  const page = async ({ cookie } = ars) => (await test.request(at, { headers: { cookie } })).text()
  const send = (deed = '', { cookie } = ars) => test.post(`${at}${deed}`, {}, { cookie })
  const download = ({ cookie } = ars) => test.request(`${at}/rapports.zip`, { headers: { cookie } })
  const files = () => {
    const folder = join(test.app.config.DATA_DIR, 'lots')
    return existsSync(folder) ? readdirSync(folder) : []
  }
  /** Lets the next report be printed, once it is asked for. */
  async function letGo(): Promise<void> {
    const next = await vi.waitFor(() => waiting.shift() ?? Promise.reject(new Error('nothing is printed')))
    next()
  }
  const letAll = async () => {
    for (const _ of submitted) await letGo()
    await vi.waitFor(async () => expect(await page()).toContain('Terminé.'))
  }

  it('shows how far it is, stops, goes on from there, and holds each report once', async () => {
    expect(await page()).toContain('Imprimer les rapports')
    expect((await send()).status).toBe(303)
    await letGo()
    await vi.waitFor(async () => expect(await page()).toContain('value="1"'))
    expect(await page()).toContain('http-equiv="refresh"')
    await send('/arret')
    // The reports at the printer, and those whose facts were read in the meantime.
    for (const _ of [2, 3, 4, 5]) await letGo()
    await vi.waitFor(async () => expect(await page()).toContain('value="5"'))
    expect(waiting).toHaveLength(0)
    expect(await page()).toContain('Reprendre')
    expect((await download()).status).toBe(422)
    await send('/reprise')
    for (const _ of submitted.slice(5)) await letGo()
    await vi.waitFor(async () => expect(await page()).toContain('Terminé.'))
    const zip = unzipSync(new Uint8Array(await (await download()).arrayBuffer()))
    expect(Object.keys(zip).map((name) => name.slice(0, 9))).toEqual(submitted)
    for (const [name, bytes] of Object.entries(zip)) {
      const report = Buffer.from(bytes).toString()
      expect(report).toContain(name.slice(0, 9))
      // The plan is for the people of the structure: the cover promises none to the region.
      expect(report).not.toContain('CaRE et plan')
    }
    await send('/effacement')
    expect(files()).toEqual([])
    expect(await page()).toContain('Imprimer les rapports')
  })

  it('leaves out a report that cannot be printed, and names it', async () => {
    impossible = submitted[0]
    await send()
    for (const _ of submitted.slice(1)) await letGo()
    await vi.waitFor(async () => expect(await page()).toContain('Terminé.'))
    expect(await page()).toContain(submitted[0])
    await send('/effacement')
  })

  it('can be asked for again when its file is gone from the disk, or is erased while somebody downloads it', async () => {
    await send()
    await letAll()
    for (const name of files()) rmSync(join(test.app.config.DATA_DIR, 'lots', name))
    const refused = await download()
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('ils ont été effacés')
    expect(await page()).toContain('Imprimer les rapports')
    await send()
    await letAll()
    const [, ...answers] = await Promise.all([send('/effacement'), download(), download()])
    for (const answer of answers) await answer.arrayBuffer().catch(() => undefined)
    expect(await page()).toContain('Imprimer les rapports')
  })

  it('goes on at once when it is asked to twice, and for other tabs it is erased before its last reports are there', async () => {
    await send()
    await letGo()
    await send('/arret')
    for (const _ of [2, 3, 4]) await letGo()
    await send('/reprise')
    expect((await send('/reprise')).status).toBe(303)
    expect(await page()).toContain('Impression en cours.')
    const erased = send('/effacement')
    await vi.waitFor(async () => expect(await page()).toContain('Imprimer les rapports'))
    expect(await page()).not.toContain('est perdue')
    while (waiting.length > 0) await letGo()
    expect((await erased).status).toBe(303)
    expect(files()).toEqual([])
  })

  it.runIf(existsSync('/dev/full'))('says that the disk is full, and leaves no file there', async () => {
    const folder = join(test.app.config.DATA_DIR, 'lots-pleins')
    mkdirSync(folder)
    symlinkSync('/dev/full', join(folder, 'lot.note'))
    const asked = { id: 'lot', region, ownerId: ars.accountId, startedAt: new Date(), numbers: submitted }
    const opening = openFiles(folder, { ...asked, state: 'running', done: 0, failed: [] })
    await expect(opening).rejects.toMatchObject({ code: 'storage-full' })
    expect(readdirSync(folder)).toEqual([])
  })

  it('prints nothing where no structure submitted a result, and says so', async () => {
    const { cookie } = await createAccount(test, { grants: [{ ...grantAs('region', tilleuls), region: '28' }] })
    const elsewhere = '/region/28/rapports'
    expect((await test.post(elsewhere, {}, { cookie })).status).toBe(303)
    expect(files()).toEqual([])
    const page = await test.request(elsewhere, { headers: { cookie } })
    expect(await page.text()).toContain('il n’y a rien à imprimer')
  })

  it('names the region, and the territory of an animator', async () => {
    expect(await page()).toContain('<p class="lead">Hauts-de-France. Un PDF')
    const own = [{ id: 'littoral', region, name: 'Littoral', position: 0 }]
    const body = String(await batchView({ ...opened, own, printable: 1, batch: undefined }).body)
    expect(body).toContain('Hauts-de-France – Littoral. Un PDF')
  })

  it('offers no archive in which there is no report', async () => {
    const asked = { id: 'lot', region, ownerId: ars.accountId, startedAt: new Date(), numbers: submitted }
    const batch = { ...asked, state: 'finished' as const, done: submitted.length, failed: submitted }
    const body = String(await batchView({ ...opened, printable: undefined, batch }).body)
    expect(body).toContain('Terminé.')
    expect(body).not.toContain('Télécharger')
  })

  it('is for the account that asked for it, and nobody else of the region', async () => {
    await send()
    await letAll()
    const colleague = await createAccount(test, { grants: [grantAs('region', tilleuls)] })
    expect(await page(colleague)).toContain('Imprimer les rapports')
    expect((await download(colleague)).status).toBe(422)
    expect((await download()).status).toBe(200)
    await send('/effacement')
  })

  it('is lost when the server is killed: the next server says what was printed, and starts again', async () => {
    const { ownerId, folder } = { ownerId: ars.accountId, folder: join(test.app.config.DATA_DIR, 'lots') }
    impossible = submitted[1]
    await send()
    await letGo()
    await vi.waitFor(async () => expect(await page()).toContain('value="2"'))
    const next = createBatches(folder)
    await next.purge()
    expect(files().filter((name) => name.endsWith('.zip'))).toEqual([])
    const lost = await next.find(ownerId, region)
    expect(lost).toMatchObject({ state: 'lost', done: 2, failed: [submitted[1]], numbers: submitted })
    const body = String(await batchView({ ...opened, printable: submitted.length, batch: lost }).body)
    expect(body).toContain('est perdue')
    expect(body).toMatch(new RegExp(`1\\srapport était imprimé sur ${submitted.length}`))
    expect(body).toContain('Imprimer les rapports')
    const print = async () => ({ pdf: new Uint8Array(), fileName: 'rapport.pdf' })
    await next.start({ region, ownerId, startedAt: new Date(), numbers: submitted, print })
    expect((await next.find(ownerId, region))?.state).not.toBe('lost')
    await next.close()
    for (const _ of submitted.slice(2)) await letGo()
    await send('/effacement')
  })

  it('says that the archive could not be written, and offers to start again', async () => {
    const folder = join(test.app.config.DATA_DIR, 'autres-lots')
    const batches = createBatches(folder)
    await batches.start({
      region,
      ownerId: ars.accountId,
      startedAt: new Date(),
      numbers: submitted,
      // The folder goes away under the server.
      print: async () => {
        rmSync(folder, { recursive: true, force: true })
        return { pdf: new Uint8Array(), fileName: 'rapport.pdf' }
      },
    })
    const broken = await vi.waitFor(async () => {
      const found = await batches.find(ars.accountId, region)
      expect(found?.state).toBe('broken')
      return found
    })
    expect(existsSync(folder)).toBe(false)
    const body = String(await batchView({ ...opened, printable: submitted.length, batch: broken }).body)
    expect(body).toContain('n’a pas pu écrire le fichier ZIP')
    expect(body).toContain('Imprimer les rapports')
  })

  it('goes on being told when its files can neither be written nor erased', async () => {
    const folder = join(test.app.config.DATA_DIR, 'lots-fermes')
    const batches = createBatches(folder)
    const asked = { region, ownerId: ars.accountId, startedAt: new Date(), numbers: submitted }
    await batches.start({
      ...asked,
      print: async () => {
        for (const name of readdirSync(folder)) {
          rmSync(join(folder, name), { recursive: true })
          mkdirSync(join(folder, name))
        }
        return { pdf: new Uint8Array(), fileName: 'rapport.pdf' }
      },
    })
    await vi.waitFor(async () => expect((await batches.find(ars.accountId, region))?.state).toBe('broken'))
    // An error that nobody awaits ends the process a turn later.
    await new Promise((resolve) => setTimeout(resolve, 20))
  })
})
