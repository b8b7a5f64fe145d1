import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deleteAssessment, purgeExpired, saveAnswers, startAssessment } from '#assessment'
import { type Actor, anyone, hashSecret, system } from '#kernel'
import { openStorage } from '#storage'
import { auditRows } from '../../src/audit/tables.ts'
import { legalEntities } from '../../src/directory/tables.ts'
import { openTestApp, type TestApp } from '../support/product/app.ts'

describe('an erased diagnosis', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await openTestApp()
  })
  afterAll(() => test.close())

  /** Long enough to fill pages of its own. */
  const comment = 'MOT-EFFACE '.repeat(300)

  async function begin() {
    const wanted = { questionnaireId: 'sauvegardes', audience: 'ES' as const, structureName: 'MOT-EFFACE' }
    const { assessment, secret } = await startAssessment(test.app.contextFor(anyone, 'web'), wanted)
    const holder: Actor = { kind: 'link', secretHash: hashSecret(secret) }
    const context = test.app.contextFor(holder, 'web')
    const reference = { assessmentId: assessment.id }
    for (const id of ['responsable-sauvegardes', 'copie-hors-ligne', 'jours-conserves']) {
      const { issues } = await saveAnswers(context, {
        ...reference,
        typed: { [id]: { values: ['ne-sait-pas'], comment } },
      })
      expect(issues).toEqual([])
    }
    return { holder: context, reference }
  }

  const folder = () => test.app.config.DATA_DIR
  const holding = () =>
    readdirSync(folder()).filter((name) => readFileSync(join(folder(), name)).includes('MOT-EFFACE'))

  it('is in no file of the database once its holder erased it', async () => {
    const { holder, reference } = await begin()
    expect(holding()).not.toEqual([])
    await deleteAssessment(holder, reference)
    expect(holding()).toEqual([])
  })

  it('is in no file of the database once it expired; an upkeep that erases nothing adds no row to the audit log', async () => {
    await begin()
    const upkeep = test.app.contextFor(system, 'upkeep')
    const rows = async () => (await upkeep.storage.read((database) => database.select().from(auditRows))).length
    const before = await rows()
    expect(await purgeExpired(upkeep, {})).toEqual({ count: 0 })
    expect(await rows()).toBe(before)
    test.setNow(new Date('2027-11-22T09:00:00Z'))
    expect(await purgeExpired(upkeep, {})).toEqual({ count: 1 })
    expect(await rows()).toBe(before + 1)
    expect(holding()).toEqual([])
  })

  it('leaves the database at once, even during a backup', async () => {
    const { holder, reference } = await begin()
    await holder.storage.snapshot(async (database) => {
      await database.select().from(auditRows)
      await deleteAssessment(holder, reference)
    })
    await holder.storage.forget()
    expect(holding()).toEqual([])
  })
})

describe('the files of the data', () => {
  const root = mkdtempSync(join(tmpdir(), 'cap-care-private-'))
  afterAll(() => rmSync(root, { recursive: true, force: true }))
  const openFiles = () => readdirSync('/proc/self/fd').flatMap((name) => linked(join('/proc/self/fd', name)))
  const linked = (path: string) => {
    try {
      return [readlinkSync(path)]
    } catch {
      return []
    }
  }

  it.skipIf(!existsSync('/proc/self/fd'))('have no temporary file beside them when several write at once', async () => {
    const storage = await openStorage({ DATA_DIR: join(root, 'together') })
    const name = 'MOT-EFFACE '.repeat(30)
    const rows = Array.from({ length: 2_000 }, (_, place) => ({ finess: `${place}`, name }))
    await storage.write((tx) => tx.insert(legalEntities).values(rows))
    const before = openFiles()
    const [, seen] = await Promise.all([
      storage.write((tx) => tx.update(legalEntities).set({ name: null })),
      storage.write(async () => openFiles()),
    ])
    // SQLite takes the name of a temporary file away at once: the system then calls it « (deleted) ».
    expect(seen.filter((path) => path.endsWith('(deleted)') && !before.includes(path))).toEqual([])
    await storage.close()
  })

  const modes = (folder: string) =>
    [folder, ...readdirSync(folder).map((name) => join(folder, name))].map((path) => statSync(path).mode & 0o777)

  it('can be read by the account of the server only, even when others could read them before', async () => {
    const folder = join(root, 'data')
    mkdirSync(folder)
    chmodSync(folder, 0o755)
    writeFileSync(join(folder, 'cap-care.sqlite'), '')
    chmodSync(join(folder, 'cap-care.sqlite'), 0o666)
    const storage = await openStorage({ DATA_DIR: folder })
    expect(modes(folder)).toEqual([0o700, 0o600, 0o600, 0o600])
    await storage.close()
  })

  it('do not change the permissions of a folder that everybody writes to', async () => {
    const folder = join(root, 'shared')
    mkdirSync(folder)
    chmodSync(folder, 0o1777)
    await (await openStorage({ DATA_DIR: folder })).close()
    expect(modes(folder)).toEqual([0o777, 0o600])
  })
})
