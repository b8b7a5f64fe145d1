import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findRegionContent, importSeries, releaseRegion, seriesHeadings } from '#indicators'
import { operator } from '#kernel'
import { sentences } from '#messages'
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

it('a refusal names each option that is a way out of it', () => {
  const isWayOut = ([name, { type }]: [string, { type: string }]) => type === 'boolean' && name !== 'dry-run'
  const waysOut = commands.flatMap(({ options = {} }) =>
    Object.entries(options)
      .filter(isWayOut)
      .map(([name]) => name),
  )
  const said =
    Object.values(sentences)
      .join(' ')
      .match(/--[a-z-]+/g) ?? []
  expect(waysOut).toContain('accept-partial')
  for (const option of new Set(waysOut)) {
    const [times, commandsWith] = [said, waysOut.map((each) => `--${each}`)].map(
      (all) => all.filter((each) => each === `--${option}`).length,
    )
    expect(times, option).toBeGreaterThanOrEqual(commandsWith ?? 0)
  }
})

it('`remove indicators` lists what was imported, says what it would remove, and removes it', async () => {
  const command = commands.find(({ words }) => words === 'remove indicators')
  const context = contextOn(test.storage, operator, 'command')
  const bytes = new TextEncoder().encode(`${seriesHeadings}\nSUN-ES;;31/12/2025;77;126\n`)
  await importSeries(context, { region: '32', source: 'CRNS', bytes })
  const run = async (positionals: string[], values: Record<string, string | boolean> = {}) => {
    const said: string[] = []
    const app = { contextFor: () => context } as never
    const streams = { out: (text: string) => said.push(text), err: () => undefined }
    const call = { positionals, values: { region: '32', ...values }, app, streams, serve: undefined as never }
    await command?.run(call)
    return said.join('\n').replaceAll('\u00a0', ' ')
  }
  expect(await run([])).toBe('SUN-ES ; 2025-12-31 ; 1')
  const day = { day: '31/12/2025' }
  expect(await run(['SUN-ES'], { ...day, 'dry-run': true })).toContain('Chiffres qui seraient retirés : 1')
  await expect(run(['SUN-ES'], { ...day, territory: 'Ailleurs' })).rejects.toMatchObject({
    code: 'series-territory-unknown',
  })
  expect(await run(['SUN-ES'], { ...day, territory: 'region' })).toContain('Chiffres retirés : 1')
  expect(await run([])).toBe('')
  await expect(run(['SUN-ES'], day)).rejects.toMatchObject({ code: 'series-not-imported' })
})
