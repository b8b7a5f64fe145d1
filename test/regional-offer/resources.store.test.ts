import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, AppError, anyone } from '#kernel'
import { listResources, loadResources, openResources } from '#regional-offer'
import { accountAs, fillRegister, hautsDeFrance, normandie, sampleStructures } from '../support/data/directory.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../support/storage/storage.ts'
import { contextOn } from '../support/use-cases/context.ts'

const { tilleuls, elsewhere } = sampleStructures
const shipped = () => loadResources('regional-resources')
const damaged = () => Promise.reject(new AppError('invalid', 'content-invalid'))

describe.skipIf(!storageAvailable)('the resources beside the measures of a structure', () => {
  let test: TestStorage
  beforeAll(async () => {
    test = await openTestStorage()
    await fillRegister(test.storage)
  })
  afterAll(() => test?.close())

  const as = (actor: Actor, regionalResources = shipped) => ({ ...contextOn(test.storage, actor), regionalResources })
  const publishers = async (finess?: string) => [
    ...new Set(
      (await listResources(as(anyone), { finess })).flatMap((each) => (each.isRegional ? each.publisher : [])),
    ),
  ]

  it('are those of its own region and of the country, also for a visitor without account', async () => {
    expect(await publishers(elsewhere.finess)).toEqual(['Centre régional de ressources cyber (CRRC)', 'C2RSSI des ES'])
    expect(await publishers(tilleuls.finess)).not.toContain('C2RSSI des ES')
    expect(await publishers()).toEqual([])
    expect((await listResources(as(anyone), {})).length).toBeGreaterThan(3)
  })

  it('are hidden when a released file was damaged: the result stays readable, and the page of the resources says it', async () => {
    expect(await listResources(as(anyone, damaged), { finess: tilleuls.finess })).toEqual([])
    const page = openResources(as(accountAs('region', tilleuls), damaged), { region: hautsDeFrance })
    await expect(page).rejects.toMatchObject({ code: 'content-invalid' })
  })

  it('are read as a page by the accounts of the region alone', async () => {
    const read = (actor: Actor) => openResources(as(actor), { region: hautsDeFrance })
    expect((await read(accountAs('structure', tilleuls))).files.map(({ id }) => id)).toEqual([
      'hauts-de-france',
      'national',
    ])
    for (const actor of [anyone, accountAs('structure', elsewhere), accountAs('observer', tilleuls)])
      await expect(read(actor)).rejects.toMatchObject({ kind: 'not-found' })
    const other = openResources(as(accountAs('structure', elsewhere)), { region: normandie })
    expect((await other).resources.some(({ id }) => id === 'escape-game')).toBe(true)
  })
})
