import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { type Actor, AppError, anyone, operator, sha256 } from '#kernel'
import {
  catalogueOf,
  checkQuestionnaires,
  listOffered,
  listQuestionnaires,
  loadCatalogue,
  releaseQuestionnaire,
  writeEditorSchema,
} from '#questionnaires'
import { auditRows } from '../../src/audit/tables.ts'
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

const contextOf = (actor: Actor) => ({
  ...contextOn(test.storage, actor, 'command'),
  catalogue: catalogueOf([aQuestionnaire()], [aProgramme()]),
  contentFolder: folder.path,
})
const release = (name: string, actor = operator) => releaseQuestionnaire(contextOf(actor), { name })
const textOf = (path: string) => readFileSync(join(folder.path, path), 'utf8')
const reasonsOf = async (refused: Promise<unknown>) => {
  const error = await refused.catch((thrown: unknown) => thrown)
  return error instanceof AppError ? [error.code, ...error.issues.map(({ code }) => code)] : error
}

describe('releasing', () => {
  it('fixes the files for ever, in an order that does not depend on the day', async () => {
    folder.write(aQuestionnaire({ id: 'acces' }))
    for (const name of ['care@2025.1', 'sauvegardes@1.0.0', 'acces@1.0.0']) await release(name)
    const record = JSON.parse(textOf('released.json'))
    expect(Object.keys(record)).toEqual(['acces@1.0.0', 'care@2025.1', 'sauvegardes@1.0.0'])
    const hash = sha256(textOf('sauvegardes/1.0.0.yaml'))
    expect(record['sauvegardes@1.0.0']).toEqual({ sha256: hash, releasedOn: '2026-11-22' })
    expect((await loadCatalogue(folder.path)).list().map(({ id }) => id)).toEqual(['acces', 'sauvegardes'])
    expect(readdirSync(folder.path).sort()).toEqual(['acces', 'care', 'released.json', 'sauvegardes'])
  })

  it('adds a row to the audit log', async () => {
    await release('care@2025.1')
    const rows = await test.storage.read((db) => db.select().from(auditRows).orderBy(auditRows.sequence))
    expect(rows.at(-1)).toMatchObject({ actor: 'operator', action: 'questionnaires.release', subject: 'care@2025.1' })
  })

  it('waits for the programme that the questionnaire cites', async () => {
    expect(await reasonsOf(release('sauvegardes@1.0.0'))).toEqual(['release-refused', 'release-programme-first'])
  })

  it('is refused to a file with faults, with all of them', async () => {
    await release('care@2025.1')
    folder.write({ ...aQuestionnaire({ themes: [], durationMinutes: 0 }) })
    const reasons = await reasonsOf(release('sauvegardes@1.0.0'))
    expect(reasons).toEqual(['release-refused', 'number-too-small', 'list-too-short', 'theme-unknown'])
  })

  it('is not held up by the faults of another draft', async () => {
    folder.writeText('acces/1.0.0.yaml', 'id: [')
    await expect(release('care@2025.1')).resolves.toMatchObject({ name: 'care@2025.1' })
  })

  it('is done once: not again, and not again with changes', async () => {
    await release('care@2025.1')
    expect(await reasonsOf(release('care@2025.1'))).toEqual(['release-refused', 'release-already-done'])
    folder.write(aProgramme({ title: 'Autre' }))
    const reasons = await reasonsOf(release('care@2025.1'))
    expect(reasons).toEqual(['release-refused', 'released-file-changed', 'release-already-done'])
  })

  it('goes forward: a version lower than the latest is refused', async () => {
    for (const version of ['1.0.0', '1.10.0', '1.9.0']) folder.write(aQuestionnaire({ version }))
    await release('care@2025.1')
    await release('sauvegardes@1.10.0')
    const reasons = ['release-refused', 'release-version-not-higher']
    expect(await reasonsOf(release('sauvegardes@1.9.0'))).toEqual(reasons)
    expect(await reasonsOf(release('sauvegardes@1.0.0'))).toEqual(reasons)
  })

  describe('a later version', () => {
    beforeEach(async () => {
      folder.write(aQuestionnaire({ version: '1.1.0' }))
      await release('care@2025.1')
      await release('sauvegardes@1.0.0')
    })

    it('releases the equivalence with the version', async () => {
      folder.write(anEquivalence())
      await release('sauvegardes@1.1.0')
      const hash = sha256(textOf('sauvegardes/1.0.0--1.1.0.yaml'))
      const record = JSON.parse(textOf('released.json'))
      expect(record['sauvegardes@1.1.0'].equivalence).toEqual({ from: '1.0.0', sha256: hash })
      const steps = (await loadCatalogue(folder.path)).findSteps('sauvegardes', '1.0.0')
      expect(steps?.map(({ from, to }) => `${from.version} ${to.version}`)).toEqual(['1.0.0 1.1.0'])
    })

    it('waits for an equivalence from the latest released version', async () => {
      expect(await reasonsOf(release('sauvegardes@1.1.0'))).toEqual(['release-refused', 'release-equivalence-missing'])
      folder.write(aQuestionnaire({ version: '1.0.1' }))
      folder.write(anEquivalence({ from: '1.0.1' }))
      expect(await reasonsOf(release('sauvegardes@1.1.0'))).toEqual(['release-refused', 'release-equivalence-missing'])
    })

    it('waits for its equivalence to be without fault and finished', async () => {
      folder.write(anEquivalence({ kept: [] }))
      const unnamed = ['equivalence-question-unnamed', 'equivalence-question-unnamed']
      expect(await reasonsOf(release('sauvegardes@1.1.0'))).toEqual(['release-refused', ...unnamed])
      folder.writeText('sauvegardes/1.0.0--1.1.0.yaml', `# À compléter\n${stringify(anEquivalence())}`)
      expect(await reasonsOf(release('sauvegardes@1.1.0'))).toEqual(['release-refused', 'release-to-complete'])
    })
  })

  it('is refused to a file of the first format, whose helps have no limit', async () => {
    await release('care@2025.1')
    folder.write(aQuestionnaire({ format: undefined }))
    expect(await reasonsOf(release('sauvegardes@1.0.0'))).toEqual(['release-refused', 'release-format-first'])
  })

  it('is refused when the record is damaged, and leaves it as it is', async () => {
    folder.writeText('released.json', '{ "care@2025.1": ')
    expect(await reasonsOf(release('care@2025.1'))).toEqual(['release-refused', 'released-malformed'])
    expect(textOf('released.json')).toBe('{ "care@2025.1": ')
  })

  it('says that the file does not exist, or that its name is not one', async () => {
    expect(await reasonsOf(release('sauvegardes@3.0.0'))).toEqual(['content-file-not-found'])
    expect(await reasonsOf(release('../sauvegardes'))).toEqual(['input-invalid', 'content-name-malformed'])
  })

  it('is for the operator of the server alone', async () => {
    expect(await reasonsOf(release('care@2025.1', anyone))).toEqual(['not-found'])
    expect(await reasonsOf(writeEditorSchema(contextOf(anyone), {}))).toEqual(['not-found'])
    expect(readdirSync(folder.path)).not.toContain('released.json')
  })
})

describe('checking', () => {
  it('looks at everything, drafts included', async () => {
    folder.writeText('acces/1.0.0.yaml', 'id: acces\n')
    folder.writeText('notes.yml', 'à faire')
    const { files, issues } = await checkQuestionnaires(contextOf(operator), {})
    expect(files).toBe(4)
    expect(new Set(issues.map(({ values }) => values?.file))).toEqual(new Set(['notes.yml', 'acces/1.0.0.yaml']))
  })

  it('looks at one file of the folder only, with the programme it cites', async () => {
    folder.writeText('acces/1.0.0.yaml', 'id: acces\n')
    const file = join(folder.path, 'sauvegardes/1.0.0.yaml')
    expect(await checkQuestionnaires(contextOf(operator), { file })).toEqual({ files: 1, issues: [] })
  })

  it('looks at a file from elsewhere', async () => {
    const elsewhere = aContentFolder()
    elsewhere.write(aQuestionnaire({ version: '3.0.0', durationMinutes: 0 }))
    const file = join(elsewhere.path, 'sauvegardes/3.0.0.yaml')
    const { issues } = await checkQuestionnaires(contextOf(operator), { file })
    elsewhere.remove()
    expect(issues.map(({ code, values }) => [code, values?.file])).toEqual([['number-too-small', file]])
  })

  it('is for the operator of the server alone: drafts are served to nobody', async () => {
    expect(await reasonsOf(checkQuestionnaires(contextOf(anyone), {}))).toEqual(['not-found'])
    expect(await reasonsOf(listQuestionnaires(contextOf(anyone), {}))).toEqual(['not-found'])
  })
})

describe('listing', () => {
  it('shows every version, released or not, and names the files that cannot be read', async () => {
    await release('care@2025.1')
    await release('sauvegardes@1.0.0')
    folder.write(aQuestionnaire({ version: '1.1.0' }))
    folder.write(anEquivalence())
    folder.writeText('acces/1.0.0.yaml', 'id: acces\n')
    const { questionnaires, faulty } = await listQuestionnaires(contextOf(operator), {})
    expect(questionnaires.map(({ questionnaire, released, from }) => [questionnaire.version, released, from])).toEqual([
      ['1.0.0', true, undefined],
      ['1.1.0', false, '1.0.0'],
    ])
    expect(faulty).toEqual(['acces/1.0.0.yaml'])
  })

  it('shows anyone what is offered', async () => {
    expect(await listOffered(contextOf(anyone), {})).toHaveLength(1)
  })
})
