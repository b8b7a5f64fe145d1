import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#kernel'
import {
  keepAppearance,
  plainAppearance,
  putLogo,
  readSettings,
  removeLogo,
  saveNotices,
  saveOperator,
} from '#settings'
import { accountAs, sampleStructures } from '../support/data/directory.ts'
import { pngOf } from '../support/data/pictures.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../support/storage/storage.ts'
import { contextOn } from '../support/use-cases/context.ts'

const admin = accountAs('admin', sampleStructures.tilleuls)
const png = pngOf(1, 1)

describe.skipIf(!storageAvailable)('the settings of the server', () => {
  let test: TestStorage
  let appearance: ReturnType<typeof keepAppearance>
  beforeAll(async () => {
    test = await openTestStorage()
    appearance = keepAppearance(test.storage, 'GRADeS')
  })
  afterAll(() => test?.close())
  const as = (actor: Actor) => ({ ...contextOn(test.storage, actor), appearance })

  it('follow the setting of the environment until somebody chooses, and go back to it', async () => {
    expect(await appearance.now()).toEqual(plainAppearance('GRADeS'))
    await saveOperator(as(admin), { operatorName: ' ARS  Exemple ', accent: '#7A1F3D' })
    await putLogo(as(admin), { bytes: png })
    expect(await appearance.now()).toMatchObject({ operatorName: 'ARS Exemple', accent: '#7a1f3d' })
    expect((await appearance.now()).logo?.bytes).toEqual(png)
    expect(await readSettings(as(admin), {})).toMatchObject({ operatorName: 'ARS Exemple' })
    await saveOperator(as(admin), { operatorName: '', accent: '' })
    await removeLogo(as(admin))
    expect(await appearance.now()).toEqual(plainAppearance('GRADeS'))
    expect(await readSettings(as(admin), {})).toMatchObject({ operatorName: '' })
  })

  it('list every fault at once, and then change nothing', async () => {
    const faulty = saveOperator(as(admin), { operatorName: 'x'.repeat(81), accent: 'yellow' })
    await expect(faulty).rejects.toMatchObject({
      issues: [{ code: 'operator-name-too-long' }, { code: 'accent-shape' }],
    })
    expect((await appearance.now()).accent).toBeNull()
  })

  it('keep the contacts and legal texts, refuse those that are too long together, and forget the empty ones', async () => {
    const empty = { support: '', dataProtection: '', legal: '', accessibility: '' }
    const texts = { ...empty, support: ' 03 20  00 00 00 ', legal: 'GRADeS\n1 rue du Port\n' }
    await saveNotices(as(admin), texts)
    const { notices } = await appearance.now()
    expect(notices).toEqual({ ...empty, support: '03 20 00 00 00', legal: 'GRADeS\n1 rue du Port' })
    const tooLong = { ...texts, support: 'x'.repeat(201), accessibility: 'x'.repeat(3001) }
    await expect(saveNotices(as(admin), tooLong)).rejects.toMatchObject({
      issues: [
        { path: 'support', code: 'notice-too-long' },
        { path: 'accessibility', code: 'notice-too-long' },
      ],
    })
    expect((await appearance.now()).notices).toEqual(notices)
    await saveNotices(as(admin), empty)
    expect((await appearance.now()).notices).toEqual(empty)
  })

  it('are for administrators alone', async () => {
    for (const role of ['structure', 'college', 'territory', 'region', 'observer'] as const) {
      const other = as(accountAs(role, sampleStructures.tilleuls))
      for (const attempt of [
        () => readSettings(other, {}),
        () => saveOperator(other, { operatorName: 'x', accent: 'x' }),
        () => saveNotices(other, { support: 'x', dataProtection: '', legal: '', accessibility: '' }),
        () => putLogo(other, { bytes: png }),
        () => removeLogo(other),
      ]) {
        await expect(attempt()).rejects.toMatchObject({ code: 'not-found' })
      }
    }
  })

  it('fall back to the default appearance while the database does not answer', async () => {
    let broken = true
    const read: typeof test.storage.read = (work) =>
      broken ? Promise.reject(new Error('gone')) : test.storage.read(work)
    const kept = keepAppearance({ ...test.storage, read }, 'GRADeS')
    await saveOperator(as(admin), { operatorName: 'ARS', accent: '' })
    expect((await kept.now()).operatorName).toBe('GRADeS')
    broken = false
    expect((await kept.now()).operatorName).toBe('ARS')
  })
})
