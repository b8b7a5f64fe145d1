import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadCatalogueLater } from '../src/late-catalogue.ts'

describe('the content of a server that starts', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cap-care-late-'))
    cpSync('questionnaires', folder, { recursive: true })
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('can be asked once it is ready, and not before', async () => {
    const catalogue = await loadCatalogueLater(folder)
    expect(() => catalogue.list()).toThrow('before it is ready')
    await Promise.all([catalogue.ready(), catalogue.ready()])
    expect(catalogue.latest('sauvegardes').id).toBe('sauvegardes')
  })

  it('keeps the server from starting when a released file was changed or is missing', async () => {
    const file = join(folder, 'sauvegardes', '1.0.0.yaml')
    appendFileSync(file, '# corrigé\n')
    await expect(loadCatalogueLater(folder)).rejects.toMatchObject({ code: 'content-invalid' })
    rmSync(file)
    await expect(loadCatalogueLater(folder)).rejects.toMatchObject({ code: 'content-invalid' })
  })

  it('keeps the server from starting when the record of releases cannot be read', async () => {
    for (const text of ['{ "sauvegardes@1.0.0": ', Buffer.from([0xff, 0xfe])]) {
      writeFileSync(join(folder, 'released.json'), text)
      await expect(loadCatalogueLater(folder)).rejects.toMatchObject({ code: 'content-invalid' })
    }
  })

  it('is refused when it is read, where its files are those that were released under other names', async () => {
    const catalogue = await loadCatalogueLater(folder)
    cpSync(join(folder, 'sauvegardes', '1.0.0.yaml'), join(folder, 'autres.yaml'))
    rmSync(join(folder, 'sauvegardes', '1.0.0.yaml'))
    await expect(catalogue.ready()).rejects.toMatchObject({ code: 'content-invalid' })
  })
})
