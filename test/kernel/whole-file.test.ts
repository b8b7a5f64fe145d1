import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeWhole } from '#kernel'

describe('a file that is written whole', () => {
  let folder: string
  let file: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cap-care-file-'))
    file = join(folder, 'rapport.pdf')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const write = (text: string, mode?: number) => writeWhole(file, (handle) => handle.writeFile(text), mode)

  it('can be read by its owner only, even when it replaces a file that everybody could read', async () => {
    writeFileSync(file, 'before', { mode: 0o666 })
    await write('answers')
    expect(readFileSync(file, 'utf8')).toBe('answers')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['rapport.pdf'])
  })

  it('follows no link planted under its name, and leaves the target of the link unchanged', async () => {
    const elsewhere = join(folder, 'elsewhere')
    writeFileSync(elsewhere, 'untouched')
    symlinkSync(elsewhere, file)
    await expect(write('answers')).rejects.toMatchObject({ code: 'ENOTREG' })
    expect(readFileSync(elsewhere, 'utf8')).toBe('untouched')
    expect(lstatSync(file).isSymbolicLink()).toBe(true)
  })

  it('never replaces a folder or a device', async () => {
    mkdirSync(file)
    await expect(write('answers')).rejects.toMatchObject({ code: 'ENOTREG' })
    await expect(writeWhole('/dev/null', (handle) => handle.writeFile('x'))).rejects.toMatchObject({ code: 'ENOTREG' })
  })

  it('leaves the earlier file, and nothing else, when the writing fails', async () => {
    writeFileSync(file, 'before')
    const failing = writeWhole(file, async (handle) => {
      await handle.writeFile('half')
      throw new Error('disk full')
    })
    await expect(failing).rejects.toThrow('disk full')
    expect(readFileSync(file, 'utf8')).toBe('before')
    expect(readdirSync(folder)).toEqual(['rapport.pdf'])
  })

  it('removes the half-written file of a killed process, and nothing else', async () => {
    const left = '.0f8fad5b-d9cb-469f-a165-70867728950e.part'
    const beingWritten = '.7c9e6679-7425-40de-944b-e07fc1f90ae7.part'
    const others = [beingWritten, '.notes.part', 'copy.part']
    for (const name of [left, ...others]) writeFileSync(join(folder, name), 'half')
    const twoHoursAgo = Date.now() / 1000 - 7_200
    for (const name of [left, '.notes.part', 'copy.part']) utimesSync(join(folder, name), twoHoursAgo, twoHoursAgo)
    await write('answers')
    expect(readdirSync(folder).sort()).toEqual([...others, 'rapport.pdf'].sort())
  })
})
