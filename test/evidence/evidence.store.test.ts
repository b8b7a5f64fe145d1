import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addEvidence, askRemoval, downloadEvidence, findEvidenceOf, removeEvidence } from '#evidence'
import { addExercise, changeExercise } from '#exercises'
import { type Actor, AppError, type Code, type Issue, sha256 } from '#kernel'
import { auditRows } from '../../src/audit/tables.ts'
import type { ScanVerdict } from '../../src/evidence/context.ts'
import { evidenceChunks, evidenceFiles, evidenceLinks } from '../../src/evidence/tables.ts'
import { keepEvidence } from '../../src/evidence/usecases/keep-evidence.ts'
import { catalogue } from '../support/data/content.ts'
import { accountAs, fillRegister, sampleStructures } from '../support/data/directory.ts'
import { officeOf, pdfOf } from '../support/data/documents.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../support/storage/storage.ts'
import { contextOn } from '../support/use-cases/context.ts'

const { tilleuls, glycines, hospital } = sampleStructures
const director = accountAs('structure', tilleuls)
const sister = accountAs('structure', glycines)
const stranger = accountAs('structure', hospital)
const ars = accountAs('region', tilleuls)
const held = { kind: 'crisis', status: 'held', day: '2026-03-12' }

describe.skipIf(!storageAvailable)('files attached to an exercise', () => {
  let test: TestStorage
  beforeAll(async () => {
    test = await openTestStorage()
    await fillRegister(test.storage)
  })
  afterAll(() => test?.close())

  const as = (actor: Actor) => contextOn(test.storage, actor)
  const exercise = async (structures: readonly string[] = []) =>
    (await addExercise(as(director), { finess: tilleuls.finess, ...held, structures: [...structures] })).id
  const attach = (
    exerciseId: string,
    bytes: Uint8Array,
    { actor = director, finess = tilleuls.finess as string, title = 'Compte rendu', day = '', name = 'cr.pdf' } = {},
  ) => addEvidence(as(actor), { finess, exerciseId, title, day, file: { name, bytes } })
  /** Stores a file without reading it. */
  const keep = (exerciseId: string, text: string) => {
    const file = { kind: 'pdf' as const, sha256: sha256(text), content: pdfOf(text) }
    return keepEvidence(as(director), { finess: tilleuls.finess, exerciseId, title: text, day: null, ...file })
  }
  const filesOf = async (exerciseId: string, actor = director, finess: string = tilleuls.finess) =>
    (await findEvidenceOf(as(actor), { finess, exerciseId }))?.files
  const remove = (exerciseId: string, evidenceId: string, actor = director, finess: string = tilleuls.finess) =>
    removeEvidence(as(actor), { finess, exerciseId, evidenceId })

  async function download(exerciseId: string, evidenceId: string, actor = director, finess: string = tilleuls.finess) {
    const { chunks } = await downloadEvidence(as(actor), { finess, exerciseId, evidenceId })
    const read: Uint8Array[] = []
    for await (const chunk of chunks) read.push(chunk)
    return Buffer.concat(read)
  }
  const rowsOf = async () =>
    test.storage.read(async (database) => ({
      files: await database.select().from(evidenceFiles),
      links: await database.select().from(evidenceLinks),
      chunks: await database.select().from(evidenceChunks),
    }))
  const empty = { files: [], links: [], chunks: [] }

  it('are stored in chunks, listed under their title and day, and come back byte for byte', async () => {
    const id = await exercise()
    const long = Uint8Array.from([...pdfOf('long'), ...new Uint8Array(130_000).fill(9), ...pdfOf('end')])
    const added = await attach(id, long, { title: ' Fiche  de présence ', day: '12/03/2026' })
    expect(added).toMatchObject({ title: 'Fiche de présence', day: '2026-03-12', kind: 'pdf', bytes: long.length })
    expect((await rowsOf()).chunks).toHaveLength(3)
    expect(await download(id, added.id)).toEqual(Buffer.from(long))
    expect(await remove(id, added.id)).toMatchObject({ isErased: true })
    expect(await rowsOf()).toEqual(empty)
    const log = await test.storage.read((database) => database.select().from(auditRows))
    expect(log.map(({ action, subject }) => [action, subject])).toEqual(
      expect.arrayContaining(['evidence.add', 'evidence.download', 'evidence.remove'].map((each) => [each, added.id])),
    )
  })

  it('are called by the name of the file when no title is typed', async () => {
    const id = await exercise()
    const added = await attach(id, pdfOf('a'), { title: '', name: 'Compte rendu du 12 mars.pdf' })
    expect(added.title).toBe('Compte rendu du 12 mars')
    await remove(id, added.id)
  })

  it('are refused with every fault at once: of the title, of the day and of the file', async () => {
    const id = await exercise()
    const refused = attach(id, officeOf('docx', '', { 'word/vbaProject.bin': 'x' }), {
      title: 'a'.repeat(121),
      day: '31/02/2026',
    })
    expect(await issuesOf(refused)).toEqual([
      ['title', 'evidence-title-too-long'],
      ['day', 'evidence-day-not-date'],
      ['file', 'evidence-macros'],
    ])
    expect(await issuesOf(attach(id, pdfOf('a'), { day: '2027-01-01' }))).toEqual([['day', 'evidence-day-in-future']])
    expect(await rowsOf()).toEqual(empty)
  })

  it('are stored once for two exercises, each link with its title, and erased with the last link', async () => {
    const [one, other] = [await exercise(), await exercise()]
    const first = await attach(one, pdfOf('shared'), { title: 'Une' })
    const second = await attach(other, pdfOf('shared'), { title: 'Deux', day: '2026-03-01' })
    expect((await rowsOf()).files).toHaveLength(1)
    expect(await remove(one, first.id)).toMatchObject({ isErased: false })
    expect(await download(other, second.id)).toEqual(Buffer.from(pdfOf('shared')))
    expect(await remove(other, second.id)).toMatchObject({ isErased: true })
    expect(await rowsOf()).toEqual(empty)
  })

  it('are one file and two links when two people add the same bytes at once', async () => {
    const id = await exercise([glycines.finess])
    const rssi = accountAs('college', tilleuls)
    const added = await Promise.all([
      attach(id, pdfOf('twice')),
      attach(id, pdfOf('twice'), { actor: rssi }),
      attach(id, pdfOf('twice'), { actor: sister, finess: glycines.finess }),
    ])
    const { files, links, chunks } = await rowsOf()
    expect([files.length, links.length, chunks.length]).toEqual([1, 3, 1])
    for (const { id: piece } of added) await remove(id, piece)
  })

  it('never lose their bytes to a removal while somebody adds the same file elsewhere', async () => {
    const [one, other] = [await exercise(), await exercise()]
    for (let round = 0; round < 10; round += 1) {
      const before = await keep(one, 'race')
      const [, added] = await Promise.all([remove(one, before.id), keep(other, 'race')])
      expect(await download(other, added.id)).toEqual(Buffer.from(pdfOf('race')))
      await Promise.all([remove(other, added.id), keep(one, 'race').then(({ id }) => remove(one, id))])
      expect(await rowsOf()).toEqual(empty)
    }
  })

  it('are read by the structures of the exercise and their region, and by nobody else, as if they did not exist', async () => {
    const id = await exercise([glycines.finess])
    const mine = await attach(id, pdfOf('mine'))
    const hers = await attach(id, pdfOf('hers'), { actor: sister, finess: glycines.finess })
    const removable = (found: Awaited<ReturnType<typeof filesOf>>) =>
      found?.filter((each) => each.canRemove).map((each) => each.id)
    expect(removable(await filesOf(id))?.toSorted()).toEqual([mine.id, hers.id].toSorted())
    expect(removable(await filesOf(id, sister, glycines.finess))).toEqual([hers.id])
    expect((await filesOf(id, ars))?.map(({ title, makerName }) => [title, makerName])).toEqual([
      ['Compte rendu', undefined],
      ['Compte rendu', undefined],
    ])
    expect(await filesOf(id, accountAs('territory', tilleuls))).toBeUndefined()
    expect(await filesOf(id, stranger)).toBeUndefined()
    await download(id, hers.id, ars)
    for (const refused of [
      () => download(id, mine.id, stranger),
      () => download(id, mine.id, stranger, hospital.finess),
      () => download(id, mine.id, sister),
      () => download(id, 'absent'),
      async () => download(await exercise(), mine.id),
      () => remove(id, mine.id, ars),
      () => remove(id, mine.id, sister, glycines.finess),
      () => askRemoval(as(ars), { finess: tilleuls.finess, exerciseId: id, evidenceId: mine.id }),
      () => attach(id, new Uint8Array(), { actor: ars }),
    ])
      await expect(refused()).rejects.toMatchObject({ kind: 'not-found', code: 'not-found', issues: [] })
    for (const { id: piece } of [mine, hers]) await remove(id, piece)
  })

  it('are no longer read by a structure that the record no longer names', async () => {
    const id = await exercise([glycines.finess])
    const { id: piece } = await attach(id, pdfOf('left'))
    await download(id, piece, sister, glycines.finess)
    await changeExercise(as(director), { finess: tilleuls.finess, exerciseId: id, revision: 1, ...held })
    await expect(download(id, piece, sister, glycines.finess)).rejects.toMatchObject({ code: 'not-found' })
    await remove(id, piece)
  })

  it('are twenty at most for an exercise, whoever is quicker', async () => {
    const id = await exercise()
    for (let at = 0; at < 19; at += 1) await keep(id, `${at}`)
    const last = await Promise.all([issuesOf(keep(id, 'x')), issuesOf(keep(id, 'y'))])
    expect(last.toSorted((one, other) => one.length - other.length)).toEqual([[], [['file', 'evidence-too-many']]])
    expect((await filesOf(id))?.length).toBe(20)
    for (const each of (await filesOf(id)) ?? []) await remove(id, each.id)
  })

  it('are refused beyond what a structure may keep, each link counted, and when the disk is short', async () => {
    const id = await exercise()
    const { id: piece } = await attach(id, pdfOf('heavy'))
    await test.storage.write((transaction) => transaction.update(evidenceFiles).set({ bytes: 500 * 1024 * 1024 - 10 }))
    expect(await issuesOf(attach(await exercise(), pdfOf('one more')))).toEqual([['file', 'evidence-structure-full']])
    await remove(id, piece)
    const short = { ...as(director), evidence: { hasRoom: async () => false } }
    const sent = { finess: tilleuls.finess, exerciseId: id, title: '', day: '', file: { name: 'a', bytes: pdfOf('a') } }
    expect(await issuesOf(addEvidence(short, sent))).toEqual([['file', 'evidence-no-room']])
  })

  it.each([
    ['infected', 'evidence-infected'],
    ['unreachable', 'evidence-unscanned'],
  ] as const)('are never stored when the antivirus says: %s', async (verdict: ScanVerdict, code: Code) => {
    const context = { ...as(director), evidence: { scan: async () => verdict, hasRoom: async () => true } }
    const sent = { finess: tilleuls.finess, title: '', day: '', file: { name: 'a', bytes: pdfOf('a') } }
    expect(await issuesOf(addEvidence(context, { ...sent, exerciseId: await exercise() }))).toEqual([['file', code]])
    expect(await rowsOf()).toEqual(empty)
  })
})

/** Where and what, of each fault; nothing when it succeeded. */
async function issuesOf(work: Promise<unknown>): Promise<(readonly [string, Code])[]> {
  const error = await work.then(
    () => undefined,
    (refusal: unknown) => refusal,
  )
  if (error === undefined) return []
  if (!(error instanceof AppError)) throw error
  return error.issues.map(({ path, code }: Issue) => [path, code])
}

describe.skipIf(!storageAvailable)('files attached to a candidate as a whole', () => {
  let test: TestStorage
  beforeAll(async () => {
    test = await openTestStorage()
    await fillRegister(test.storage)
  })
  afterAll(() => test?.close())

  const as = (actor: Actor) => ({ ...contextOn(test.storage, actor), catalogue })
  const own = accountAs('structure', hospital)
  const at = { finess: hospital.finess }
  const bytes = pdfOf('convention')
  const attach = (actor: Actor) =>
    addEvidence(as(actor), { ...at, title: 'Convention', day: '', file: { name: 'c.pdf', bytes } })
  const refusalOf = (asked: Promise<unknown>) =>
    asked.then(
      () => 'none',
      (error) => (error instanceof AppError ? `${error.kind} ${error.code}` : String(error)),
    )

  it('are of no item, are read by the candidate and its region, and are gone with their last link', async () => {
    const { id } = await attach(own)
    for (const actor of [own, ars])
      expect((await findEvidenceOf(as(actor), at))?.files.map(({ title }) => title)).toEqual(['Convention'])
    expect(await refusalOf(findEvidenceOf(as(own), { ...at, item: 'D9.RIEN' }))).toBe('not-found not-found')
    expect((await findEvidenceOf(as(own), { ...at, item: 'D2.P1' }))?.files).toEqual([])
    expect(await removeEvidence(as(own), { ...at, evidenceId: id })).toMatchObject({ isErased: true })
  })

  it('cannot be reached by another candidate, nor told from a file that does not exist', async () => {
    const { id } = await attach(own)
    for (const finess of [hospital.finess, tilleuls.finess]) {
      for (const evidenceId of [id, 'jamais']) {
        const address = { finess, evidenceId }
        expect(await refusalOf(downloadEvidence(as(director), address))).toBe('not-found not-found')
        expect(await refusalOf(removeEvidence(as(director), address))).toBe('not-found not-found')
      }
    }
    expect(await refusalOf(attach(director))).toBe('not-found not-found')
    expect(await refusalOf(removeEvidence(as(ars), { ...at, evidenceId: id }))).toBe('not-found not-found')
    await removeEvidence(as(own), { ...at, evidenceId: id })
  })
})
