import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedBrowser } from '../../src/reports/shipped-browser.ts'

const shipped = process.platform === 'linux' && process.arch === 'x64'

describe.runIf(shipped)('the browser of the npm package', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'cap-care-browser-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('is unpacked whole, once, in a private folder, also by two processes at once', async () => {
    const home = join(folder, 'browser')
    for (const name of ['1.0.0', 'unpacking-abandoned', 'unpacking-elsewhere'])
      mkdirSync(join(home, name), { recursive: true })
    const longAgo = new Date(Date.now() - 2 * 60 * 60 * 1000)
    utimesSync(join(home, 'unpacking-abandoned'), longAgo, longAgo)

    const [one, two] = await Promise.all([shippedBrowser(folder), shippedBrowser(folder)])
    expect(one).toEqual(two)
    expect(one.executablePath.startsWith(home)).toBe(true)
    // No other user may change the program. The browser's account reads it where the server runs as root.
    for (const path of [one.executablePath, home]) expect(statSync(path).mode & 0o022).toBe(0)
    expect(existsSync(join(one.environment.LD_LIBRARY_PATH ?? '', 'libnss3.so'))).toBe(true)

    // Old and abandoned folders are removed; a folder that another process may be writing stays.
    expect(readdirSync(home).sort()).toEqual([expect.stringMatching(/^\d+\.\d+\.\d+$/), 'unpacking-elsewhere'])
    const unpackedAt = statSync(one.executablePath).mtimeMs
    await shippedBrowser(folder)
    expect(statSync(one.executablePath).mtimeMs).toBe(unpackedAt)
  })
})
