import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRun, type KitContext, openRun, prepareRun } from '#exercise-conduct'
import { exportRunChronogram, importRunChronogram } from '#workbook'
import { accountAs, fillRegister, sampleStructures } from '../support/data/directory.ts'
import { kitsOfProduct } from '../support/data/kits.ts'
import { openTestStorage, type TestStorage } from '../support/storage/storage.ts'
import { contextOn } from '../support/use-cases/context.ts'
import { keepAccounts } from '../support/use-cases/kept-accounts.ts'
import { hasLibreOffice, savedByLibreOffice, savedElsewhere } from './foreign-spreadsheet.ts'

const { finess } = sampleStructures.tilleuls
const director = accountAs('structure', sampleStructures.tilleuls)
const kits = await kitsOfProduct.kits()

describe('the chronogramme of each kit of the product', () => {
  let test: TestStorage
  beforeAll(async () => {
    test = await openTestStorage()
    await fillRegister(test.storage)
    await keepAccounts(test.storage, [director])
  })
  afterAll(() => test?.close())

  const us = () =>
    ({ ...contextOn(test.storage, director), kits: async () => kits, kitFolder: '' }) satisfies KitContext

  async function prepared(kitId: string) {
    const { variables } = await prepareRun(us(), { finess, kitId })
    const values = Object.fromEntries(variables.map(({ id, example }) => [id, example]))
    const { id: runId } = await createRun(us(), { finess, kitId, values })
    return { finess, runId }
  }

  /** What is played, whatever the file it came from. */
  async function stimuliIn(reference: { finess: string; runId: string }) {
    const { stimuli } = await openRun(us(), reference)
    return stimuli.map(({ origin: _, ...played }) => played)
  }

  const ways: [string, (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>][] = [
    ['as it left', (bytes) => bytes],
    ['saved by another spreadsheet', (bytes) => savedElsewhere(bytes)],
    ...(hasLibreOffice
      ? [['opened and saved by LibreOffice', savedByLibreOffice] as const].map(([a, b]) => [a, b] as [string, typeof b])
      : []),
  ]

  it.each(kits.list().map(({ id }) => id))(
    'comes back whole, as it left or saved by another program: %s',
    async (kitId) => {
      const reference = await prepared(kitId)
      const before = await stimuliIn(reference)
      expect(before.length).toBeGreaterThan(17)
      const { bytes } = await exportRunChronogram(us(), reference)
      for (const [way, save] of ways) {
        const { run } = await openRun(us(), reference)
        await importRunChronogram(us(), { ...reference, revision: run.revision, bytes: await save(bytes) })
        expect(await stimuliIn(reference), way).toEqual(before)
      }
    },
  )

  /** A chronogramme sent back in place of the one that left. */
  async function sendBack(reference: { finess: string; runId: string }, bytes: Uint8Array) {
    const { run } = await openRun(us(), reference)
    return importRunChronogram(us(), { ...reference, revision: run.revision, bytes })
  }

  it('comes back with times of day that a spreadsheet holds as numbers, past midnight too', async () => {
    const reference = await prepared('rancongiciel-nuit-ehpad')
    const before = await stimuliIn(reference)
    const { bytes } = await exportRunChronogram(us(), reference)
    const start = 23 * 60 + 40
    const times = new Map(
      before.flatMap(({ atMinutes }, place) =>
        atMinutes === null ? [] : [[`B${place + 2}`, ((start + atMinutes) % 1_440) / 1_440] as const],
      ),
    )
    await sendBack(reference, await savedElsewhere(bytes, { times }))
    expect(await stimuliIn(reference)).toEqual(before)
  })

  it('with merged cells and two times that disagree is refused with both places, and nothing changes', async () => {
    const reference = await prepared('rancongiciel-nuit-ehpad')
    const before = await openRun(us(), reference)
    const { bytes } = await exportRunChronogram(us(), reference)
    const times = new Map([
      ['B2', 0],
      ['B3', 0.5],
    ])
    const refused = savedElsewhere(bytes, { times, merged: ['F4:F5'] }).then((saved) => sendBack(reference, saved))
    await expect(refused).rejects.toMatchObject({
      code: 'chronogram-invalid',
      issues: [
        { path: 'F4:F5', code: 'chronogram-merged' },
        { path: 'B3', code: 'chronogram-times-differ' },
      ],
    })
    expect(await openRun(us(), reference)).toEqual(before)
  })

  it('in a workbook with macros is read for its cells alone; in one that unfolds into gigabytes it is refused unread', async () => {
    const reference = await prepared('rancongiciel-nuit-ehpad')
    const before = await stimuliIn(reference)
    const { bytes } = await exportRunChronogram(us(), reference)
    const macros = { 'xl/vbaProject.bin': new Uint8Array(4_000), 'xl/macrosheets/sheet1.xml': new Uint8Array(10) }
    await sendBack(reference, await savedElsewhere(bytes, { extra: macros }))
    expect(await stimuliIn(reference)).toEqual(before)
    const bomb = await savedElsewhere(bytes, { extra: { 'xl/media/image1.png': new Uint8Array(30_000_000) } })
    expect(bomb.length).toBeLessThan(200_000)
    await expect(sendBack(reference, bomb)).rejects.toMatchObject({ code: 'workbook-inflates-too-much' })
    expect(await stimuliIn(reference)).toEqual(before)
  })

  it.skipIf(hasLibreOffice)('is not opened by LibreOffice here: this machine has none (soffice)', () => {
    expect(hasLibreOffice).toBe(false)
  })
})
