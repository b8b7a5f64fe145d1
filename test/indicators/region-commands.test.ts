import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findRegionContent, releaseRegion } from '#indicators'
import { operator } from '#kernel'
import { commands } from '../../src/cli/commands.ts'
import { aContentFolder, type TestContentFolder } from '../support/data/content-folder.ts'
import { openTestStorage, type TestStorage } from '../support/storage/storage.ts'
import { contextOn } from '../support/use-cases/context.ts'

const corse = `id: corse
version: 1.0.0
code: "94"
name: Corse
departements: [{ code: 2A, name: Corse-du-Sud }, { code: 2B, name: Haute-Corse }]
source: INSEE
provenance: official
territories: []
bodies: []
`

let test: TestStorage
let folder: TestContentFolder
beforeAll(async () => {
  test = await openTestStorage()
})
afterAll(() => test.close())
beforeEach(() => {
  folder = aContentFolder()
})
afterEach(() => folder.remove())

const release = (name: string) =>
  releaseRegion({ ...contextOn(test.storage, operator, 'command'), regionFolder: folder.path }, { name })

describe('the content of a region', () => {
  it('is read from the day it is released, and is released once', async () => {
    folder.writeText('corse/1.0.0.yaml', corse)
    expect(await findRegionContent(folder.path, '94')).toBeUndefined()
    await release('corse@1.0.0')
    expect((await findRegionContent(folder.path, '94'))?.name).toBe('Corse')
    await expect(release('corse@1.0.0')).rejects.toMatchObject({ issues: [{ code: 'release-already-done' }] })
  })

  it('is not released with a fault', async () => {
    folder.writeText('corse/1.0.0.yaml', corse.replace('2A', '20'))
    await expect(release('corse@1.0.0')).rejects.toMatchObject({ code: 'release-refused' })
    expect(await findRegionContent(folder.path, '94')).toBeUndefined()
  })
})

it('every kind of content that a command checks, a command releases', () => {
  const kindsWith = (verb: string) =>
    commands.flatMap(({ words }) => (words.endsWith(` ${verb}`) ? words.split(' ')[0] : []))
  expect(kindsWith('release').sort()).toEqual(kindsWith('check').sort())
})
