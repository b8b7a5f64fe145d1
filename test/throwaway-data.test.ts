import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { completeProgramme } from '#questionnaires'
import { readConfig } from '../src/config.ts'
import { assemble } from '../src/main.ts'
import { scratchConfig, scratchContent } from '../src/throwaway-data.ts'
import { contentFolder } from './support/data/content.ts'
import { accountAs, sampleStructures } from './support/data/directory.ts'

it('the contents that are published in a trial are written in its own folder, which is erased with it', async () => {
  const config = scratchConfig(readConfig({}))
  const app = await assemble(config, undefined, undefined, undefined, scratchContent(config))
  try {
    const context = app.contextFor(accountAs('admin', sampleStructures.tilleuls), 'web')
    expect(dirname(context.contentFolder)).toBe(config.DATA_DIR)
    const before = readdirSync(join(contentFolder, 'care'))
    const source = readFileSync(join(contentFolder, 'care', '2026.3.yaml'), 'utf8')
    const text = source.replace('"2026.3"', '"2098.1"').replace('ne nous sont pas connus', 'nous manquent')
    await completeProgramme(context, { bytes: new TextEncoder().encode(text) })
    expect(readdirSync(join(context.contentFolder, 'care'))).toContain('2098.1.yaml')
    expect(readdirSync(join(contentFolder, 'care'))).toEqual(before)
  } finally {
    await app.close()
  }
})
