import { createHash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppError, sha256 } from '#kernel'
import { loadCatalogue, loadDraftCatalogue } from '#questionnaires'
import { aContentFolder, type TestContentFolder } from '../support/data/content-folder.ts'
import { anEquivalence, aProgramme, aQuestionnaire } from '../support/data/questionnaire-builder.ts'

describe('the content that is served', () => {
  let folder: TestContentFolder
  beforeEach(() => {
    folder = aContentFolder()
    folder.write(aProgramme())
    folder.write(aQuestionnaire())
  })
  afterEach(() => folder.remove())

  const release = (...names: string[]) => {
    const entries = names.map((name) => [name, { sha256: hashOf(name), releasedOn: '2026-11-22' }])
    folder.writeText('released.json', JSON.stringify(Object.fromEntries(entries), null, 2))
  }
  const hashOf = (name: string) => {
    const bytes = readFileSync(join(folder.path, `${name.replace('@', '/')}.yaml`))
    return createHash('sha256').update(bytes).digest('hex')
  }
  const refusal = async () => {
    const error = await loadCatalogue(folder.path)
      .then((catalogue) => catalogue.list())
      .catch((thrown: unknown) => thrown)
    if (!(error instanceof AppError)) throw new Error('not refused')
    return { code: error.code, issues: error.issues.map(({ path, code }) => `${code} ${path}`), all: error.issues }
  }

  it('holds every released file, unchanged', async () => {
    release('care@2025.1', 'sauvegardes@1.0.0')
    expect((await loadCatalogue(folder.path)).list().map(({ id }) => id)).toEqual(['sauvegardes'])
  })

  it('is empty when nothing was released', async () => {
    expect((await loadCatalogue(folder.path)).questionnaires).toEqual([])
  })

  it('leaves drafts out, even those full of faults', async () => {
    release('care@2025.1', 'sauvegardes@1.0.0')
    folder.write(aQuestionnaire({ version: '1.1.0' }))
    folder.writeText('sauvegardes/2.0.0.yaml', 'id: [')
    folder.writeText('notes.yml', 'à faire')
    expect((await loadCatalogue(folder.path)).latest('sauvegardes').version).toBe('1.0.0')
  })

  it('holds the drafts too for those who prepare them', async () => {
    release('care@2025.1', 'sauvegardes@1.0.0')
    folder.write(aQuestionnaire({ version: '1.1.0' }))
    expect((await loadDraftCatalogue(folder.path)).latest('sauvegardes').version).toBe('1.1.0')
  })

  it('is refused when a released file was changed, were it by the ends of its lines alone', async () => {
    release('care@2025.1', 'sauvegardes@1.0.0')
    const text = readFileSync(join(folder.path, 'sauvegardes/1.0.0.yaml'), 'utf8')
    const changed = text.replaceAll('\n', '\r\n')
    folder.writeText('sauvegardes/1.0.0.yaml', changed)
    const { code, issues, all } = await refusal()
    expect(code).toBe('content-invalid')
    expect(issues).toEqual(['released-file-changed sauvegardes/1.0.0.yaml:1:1'])
    expect(all[0]?.values).toMatchObject({ expected: sha256(text), found: sha256(changed), releasedOn: '2026-11-22' })
  })

  it('is refused when a released file is gone', async () => {
    release('care@2025.1', 'sauvegardes@1.0.0')
    const record = readFileSync(join(folder.path, 'released.json'), 'utf8').replaceAll('1.0.0', '0.9.0')
    folder.writeText('released.json', record)
    expect((await refusal()).issues).toEqual(['released-file-missing released.json:6:3 sauvegardes@0.9.0'])
  })

  describe('with the equivalence that was released with its version', () => {
    const path = 'sauvegardes/1.0.0--1.1.0.yaml'
    beforeEach(() => {
      folder.write(aQuestionnaire({ version: '1.1.0' }))
      folder.write(anEquivalence())
      release('care@2025.1', 'sauvegardes@1.0.0', 'sauvegardes@1.1.0')
      const record = JSON.parse(readFileSync(join(folder.path, 'released.json'), 'utf8'))
      record['sauvegardes@1.1.0'].equivalence = { from: '1.0.0', sha256: hashOf('sauvegardes@1.0.0--1.1.0') }
      folder.writeText('released.json', JSON.stringify(record, null, 2))
    })

    it('serves the equivalence from the previous version', async () => {
      expect((await loadCatalogue(folder.path)).equivalence('sauvegardes', '1.0.0', '1.1.0')).toEqual(anEquivalence())
    })

    it('is refused when the equivalence was changed', async () => {
      folder.writeText(path, `${readFileSync(join(folder.path, path), 'utf8')}# une retouche\n`)
      expect((await refusal()).issues).toEqual([`released-file-changed ${path}:1:1`])
    })

    it('is refused when the equivalence is gone', async () => {
      rmSync(join(folder.path, path))
      const { issues, all } = await refusal()
      expect(issues).toEqual(['released-file-missing released.json:10:3 sauvegardes@1.1.0'])
      expect(all[0]?.values?.missing).toBe(path)
    })
  })

  it('leaves out an equivalence that was not released', async () => {
    folder.write(aQuestionnaire({ version: '1.1.0' }))
    folder.writeText('sauvegardes/1.0.0--1.1.0.yaml', 'id: [')
    release('care@2025.1', 'sauvegardes@1.0.0', 'sauvegardes@1.1.0')
    expect((await loadCatalogue(folder.path)).findSteps('sauvegardes', '1.0.0')).toBeUndefined()
  })

  it('is refused when the record of releases is damaged', async () => {
    folder.writeText('released.json', '{ "sauvegardes@1.0.0": { "sha256": "abc" } }')
    expect((await refusal()).issues).toEqual(['released-malformed released.json:1:26 sauvegardes@1.0.0.sha256'])
  })

  it('is refused with every fault of every released file at once', async () => {
    folder.writeText('sauvegardes/1.0.0.yaml', 'id: sauvegardes\nversion: 2.0.0\n')
    folder.writeText('acces/1.0.0.yaml', 'id: acces\nid: acces\n')
    release('sauvegardes@1.0.0', 'acces@1.0.0')
    const { issues } = await refusal()
    expect(issues).toContain('version-differs-from-file sauvegardes/1.0.0.yaml:2:1 version')
    expect(issues).toContain('field-repeated acces/1.0.0.yaml:2:1 id')
  })

  it('is refused when a questionnaire cites a programme that was not released', async () => {
    release('sauvegardes@1.0.0')
    expect((await refusal()).issues).toEqual(['programme-missing sauvegardes/1.0.0.yaml:10:1 programme'])
  })

  it('is refused when it cannot be read as text, or is too large to be content', async () => {
    folder.writeText('sauvegardes/1.0.0.yaml', 'x'.repeat(600_000))
    folder.writeText('care/2025.1.yaml', '')
    release('care@2025.1', 'sauvegardes@1.0.0')
    const { issues } = await refusal()
    expect(issues).toContain('file-too-large sauvegardes/1.0.0.yaml:1:1')
    expect(issues).toContain('file-empty care/2025.1.yaml:1:1')
  })

  it('says which folder is missing', async () => {
    folder.remove()
    await expect(loadCatalogue(folder.path)).rejects.toThrow('content-folder-missing')
  })
})
