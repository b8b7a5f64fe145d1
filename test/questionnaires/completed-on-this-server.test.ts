import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type CompletedProgramme, completeProgramme, loadCatalogue } from '#questionnaires'
import { readConfig } from '../../src/config.ts'
import { assemble } from '../../src/main.ts'
import { contentFolder } from '../support/data/content.ts'
import { accountAs, sampleStructures } from '../support/data/directory.ts'

const source = readFileSync(join(contentFolder, 'care', '2026.3.yaml'), 'utf8')
const named = (version: string) =>
  source.replace('"2026.3"', `"${version}"`).replace('ne nous sont pas connus', 'nous manquent')

it('a programme that was completed on a server is served from its next start, and leaves the folder of the product as it was', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cap-care-completed-'))
  const config = readConfig({ DATA_DIR: folder })
  const shipped = readdirSync(contentFolder, { recursive: true })
  const app = await assemble(config)
  try {
    const context = app.contextFor(accountAs('admin', sampleStructures.tilleuls), 'web')
    await completeProgramme(context, { bytes: new TextEncoder().encode(named('2098.1')) })
  } finally {
    await app.close()
  }
  const again = await assemble(config)
  try {
    expect(again.catalogue.latestProgramme('care').version).toBe('2098.1')
    expect(readdirSync(contentFolder, { recursive: true })).toEqual(shipped)
  } finally {
    await again.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

it('a version that the product releases takes the place of one completed under the same number', async () => {
  const completed: CompletedProgramme = { name: 'care@2026.3', text: named('2026.3'), releasedOn: '2026-11-30' }
  const catalogue = await loadCatalogue(contentFolder, [completed])
  expect(JSON.stringify(catalogue.latestProgramme('care'))).not.toContain('nous manquent')
})
