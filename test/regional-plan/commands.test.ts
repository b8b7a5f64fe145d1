import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#kernel'
import { loadTemplates } from '#regional-plan'
import type { App } from '../../src/app.ts'
import type { Command } from '../../src/cli/command.ts'
import { regionalPlansCheck } from '../../src/cli/commands/regional-plans/check.ts'
import { regionalPlansRelease } from '../../src/cli/commands/regional-plans/release.ts'
import { regionalPlansSchema } from '../../src/cli/commands/regional-plans/schema.ts'
import { templateEditorSchema } from '../../src/regional-plan/templates/editor-schema.ts'
import { aContentFolder, type TestContentFolder } from '../support/data/content-folder.ts'
import { openTestStorage, type TestStorage } from '../support/storage/storage.ts'
import { contextOn } from '../support/use-cases/context.ts'

const model = (version: string, placing = 'ours') => `id: ma-region
version: ${version}
title: Plan d’essai
source: Un document
note: Rien n’est imprimé.
axes:
  - id: sensibilisation
    title: Sensibilisation
    printed: false
    actions:
      - { id: forum, title: Un forum, placing: ${placing} }
`

let test: TestStorage
let folder: TestContentFolder
beforeAll(async () => {
  test = await openTestStorage()
})
afterAll(() => test.close())
beforeEach(() => {
  folder = aContentFolder()
  folder.writeText('ma-region/1.0.0.yaml', model('1.0.0'))
})
afterEach(() => folder.remove())

async function run(command: Command, ...positionals: string[]) {
  const said: string[] = []
  const keep = (text: string) => void said.push(text.replaceAll('\u00a0', ' '))
  const contextFor = (actor: Actor, door: 'command') => ({
    ...contextOn(test.storage, actor, door),
    planTemplateFolder: folder.path,
  })
  const code = await command.run({
    positionals,
    values: {},
    app: { contextFor } as unknown as App,
    streams: { out: keep, err: keep },
    serve: () => Promise.reject(new Error('Nothing is served in this test.')),
  })
  return { code, said }
}

describe('the commands about models of regional plans', () => {
  it('check says that all is well, or each fault with a place that can be opened', async () => {
    expect(await run(regionalPlansCheck)).toEqual({ code: 0, said: ['Modèles vérifiés : 1. Fautes : 0.'] })
    folder.writeText('ma-region/1.1.0.yaml', model('1.1.0', 'perhaps'))
    const { code, said } = await run(regionalPlansCheck, join(folder.path, 'ma-region/1.1.0.yaml'))
    const file = relative(process.cwd(), join(folder.path, 'ma-region/1.1.0.yaml'))
    expect([code, said.length, said[0]]).toEqual([1, 2, expect.stringContaining(`${file}:11:`)])
  })

  it('release makes a draft a model that regions may copy, once', async () => {
    expect((await loadTemplates(folder.path)).list()).toEqual([])
    const { code, said } = await run(regionalPlansRelease, 'ma-region@1.0.0')
    expect([code, said[0]]).toEqual([0, expect.stringMatching(/^ma-region@1\.0\.0 est publié/)])
    expect((await loadTemplates(folder.path)).list().map(({ title }) => title)).toEqual(['Plan d’essai'])
    await expect(run(regionalPlansRelease, 'ma-region@1.0.0')).rejects.toMatchObject({
      code: 'release-refused',
      issues: [{ code: 'release-already-done' }],
    })
  })

  it('release refuses a model with a fault, and keeps no trace of it', async () => {
    folder.writeText('ma-region/1.1.0.yaml', model('1.1.0', 'perhaps'))
    await expect(run(regionalPlansRelease, 'ma-region@1.1.0')).rejects.toMatchObject({ code: 'release-refused' })
    expect((await loadTemplates(folder.path)).list()).toEqual([])
  })

  it('schema writes what editors need, and the one of the product is up to date', async () => {
    expect(await run(regionalPlansSchema)).toEqual({ code: 0, said: ['schema.json est à jour.'] })
    expect(readFileSync(join(folder.path, 'schema.json'), 'utf8')).toBe(templateEditorSchema())
    expect(readFileSync('regional-plans/schema.json', 'utf8')).toBe(templateEditorSchema())
  })
})
