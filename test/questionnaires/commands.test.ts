import { join, relative } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#kernel'
import type { App } from '../../src/app.ts'
import type { Command } from '../../src/cli/command.ts'
import { questionnairesCheck } from '../../src/cli/commands/questionnaires/check.ts'
import { questionnairesList } from '../../src/cli/commands/questionnaires/list.ts'
import { questionnairesRelease } from '../../src/cli/commands/questionnaires/release.ts'
import { questionnairesSchema } from '../../src/cli/commands/questionnaires/schema.ts'
import { aContentFolder, type TestContentFolder } from '../support/data/content-folder.ts'
import { anEquivalence, aProgramme, aQuestionnaire } from '../support/data/questionnaire-builder.ts'
import { openTestStorage, type TestStorage } from '../support/storage/storage.ts'
import { contextOn } from '../support/use-cases/context.ts'

let test: TestStorage
let folder: TestContentFolder
beforeAll(async () => {
  test = await openTestStorage()
})
afterAll(() => test.close())
beforeEach(() => {
  folder = aContentFolder()
  folder.write(aProgramme())
  folder.write(aQuestionnaire())
})
afterEach(() => folder.remove())

async function run(command: Command, ...positionals: string[]) {
  const out: string[] = []
  const err: string[] = []
  const contextFor = (actor: Actor, door: 'command') => ({
    ...contextOn(test.storage, actor, door),
    contentFolder: folder.path,
  })
  const streams = {
    out: (text: string) => void out.push(plain(text)),
    err: (text: string) => void err.push(plain(text)),
  }
  const code = await command.run({
    positionals,
    values: {},
    app: { contextFor } as unknown as App,
    streams,
    serve: nothingServes,
  })
  return { code, out, err }
}

const nothingServes = () => Promise.reject(new Error('Nothing is served in this test.'))

/** Ordinary spaces make the expectations readable: another test checks no-break spaces. */
function plain(text: string) {
  return text.replaceAll('\u00a0', ' ')
}

describe('the commands about questionnaires', () => {
  it('check says that all is well', async () => {
    expect(await run(questionnairesCheck)).toEqual({ code: 0, out: [], err: ['Aucune faute. Fichiers vérifiés : 2.'] })
  })

  it('check prints each fault with a place that can be opened, its path and how to mend it, then the count', async () => {
    folder.write(aQuestionnaire({ durationMinutes: 0 }))
    const { code, out, err } = await run(questionnairesCheck)
    const file = relative(process.cwd(), join(folder.path, 'sauvegardes/1.0.0.yaml'))
    expect(out).toEqual([`${file}:9:1  durationMinutes  Ce nombre est trop petit : 1 au moins.`])
    expect([code, err]).toEqual([1, ['1 faute. Fichiers vérifiés : 2.']])
  })

  it('check looks at one file when it is named', async () => {
    const { code, err } = await run(questionnairesCheck, join(folder.path, 'care/2025.1.yaml'))
    expect([code, err]).toEqual([0, ['Aucune faute. Fichiers vérifiés : 1.']])
  })

  it('release says what was released, and list shows it', async () => {
    await run(questionnairesRelease, 'care@2025.1')
    const { code, out } = await run(questionnairesRelease, 'sauvegardes@1.0.0')
    expect([code, out[0]]).toEqual([0, expect.stringMatching(/^sauvegardes@1\.0\.0 est publié .+Redémarrez/)])
    folder.write(aQuestionnaire({ version: '1.10.0', audience: ['ES'], title: 'Suite' }))
    folder.write(anEquivalence({ to: '1.10.0' }))
    folder.writeText('acces/1.0.0.yaml', 'id: acces\n')
    expect(await run(questionnairesList)).toEqual({
      code: 0,
      out: [
        'identifiant  version  état       pour      questions  durée   reprend  titre',
        'sauvegardes  1.0.0    publié     ES, ESMS  1          10 min           Sauvegardes',
        'sauvegardes  1.10.0   brouillon  ES        1          10 min  1.0.0    Suite',
      ],
      err: ['acces/1.0.0.yaml : a des fautes, voyez « questionnaires check ».'],
    })
  })

  it('schema writes what editors need', async () => {
    const out = ['schema.json est à jour.', 'schema-equivalence.json est à jour.']
    expect(await run(questionnairesSchema)).toEqual({ code: 0, out, err: [] })
  })
})
