import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { loadReleased } from '#content'
import { loadKits } from '#exercise-conduct'
import { issueLine } from '#messages'
import { readContent } from '../../../src/content/files.ts'
import { kitEditorSchema } from '../../../src/exercise-conduct/kits/editor-schema.ts'
import { checkKits } from '../../../src/exercise-conduct/kits/kit-content.ts'
import { countTurns } from '../../support/counted-turns.ts'
import { aContentFolder, type TestContentFolder } from '../../support/data/content-folder.ts'
import { aKit } from '../../support/data/kit-builder.ts'

const folder = fileURLToPath(new URL('../../../exercises', import.meta.url))

describe('the kits of the product', () => {
  it('have no fault, drafts included', async () => {
    const { issues } = checkKits(await readContent(folder))
    expect(issues.map((issue) => `${issue.values?.file}:${issue.values?.line} ${issueLine(issue)}`)).toEqual([])
  })

  it('come with the schema that editors need, as it is now (npm run -s cli -- kits schema)', () => {
    expect(readFileSync(join(folder, 'schema.json'), 'utf8')).toBe(kitEditorSchema())
  })
})

describe('the kits that are served', () => {
  let kits: TestContentFolder
  const text = stringify(aKit(), { aliasDuplicateObjects: false })
  const released = (sha256: string) => JSON.stringify({ 'kit-essai@1.0.0': { sha256, releasedOn: '2026-11-29' } })

  beforeAll(() => {
    kits = aContentFolder()
    kits.writeText('kit-essai/1.0.0.yaml', text)
    kits.writeText('autre/1.0.0.yaml', 'id: autre')
  })
  afterAll(() => kits.remove())

  it('are the released ones: a draft with faults keeps nobody from them', async () => {
    const { files } = await readContent(kits.path)
    kits.writeText('released.json', released(files.find(({ path }) => path.startsWith('kit-essai'))?.sha256 ?? ''))
    expect((await loadKits(kits.path)).list().map(({ title }) => title)).toEqual(['Une nuit sans réseau'])
  })

  it('are read one by one, so that requests are answered between two files', async () => {
    const turns: number[] = []
    const counted = countTurns()
    await loadReleased(folder, (content) => {
      turns.push(counted.turn())
      return checkKits({ ...content, files: [] })
    })
    counted.stop()
    expect(turns.length).toBeGreaterThan(3)
    expect(new Set(turns).size).toBe(turns.length)
  })

  it('are refused whole when a released file has changed', async () => {
    kits.writeText('kit-essai/1.0.0.yaml', `${text}# une remarque\n`)
    await expect(loadKits(kits.path)).rejects.toMatchObject({ code: 'content-invalid' })
  })
})
