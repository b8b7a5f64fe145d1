import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPrinter, type PrinterSettings } from '#reports'
import { newerMachineBrowser } from '../../src/reports/printer/machine-browser.ts'
import { accountChanger, isRoot, ownAccount } from '../../src/reports/printer/own-account.ts'
import { waysToStart } from '../../src/reports/printer/ways.ts'
import { shippedBrowser } from '../../src/reports/shipped-browser.ts'
import { descendants } from './processes.ts'

const cache = 'node_modules/.cache/cap-care'
const document = { caller: 'a', content: 'a', html: async () => '<!doctype html><html lang="fr"><p>Bonjour</p></html>' }
const program = (path: string, lines: readonly string[]) => {
  writeFileSync(path, ['#!/bin/sh', ...lines, ''].join('\n'))
  chmodSync(path, 0o755)
  return path
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cap-care-protection-'))
  chmodSync(folder, 0o755)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the browser that prints', () => {
  it('is started in the safest way that the system allows, and the printer reports that way', async () => {
    const printer = createPrinter({ folder: cache })
    await printer.print(document)
    const { sandbox, ownAccount } = await printer.protection()
    expect(sandbox).toBe(descendants('--no-sandbox').length === 0)
    const users = descendants('--remote-debugging-pipe').map(
      (pid) => spawnSync('stat', ['-c', '%u', `/proc/${pid}`], { encoding: 'utf8' }).stdout,
    )
    expect(ownAccount).toBe(isRoot() && users.every((user) => user.trim() !== '0'))
    await printer.close()
  })

  it.runIf(isRoot())('cannot read the data with the account it has under a server that runs as root', () => {
    const data = join(folder, 'data')
    mkdirSync(data, { mode: 0o700 })
    writeFileSync(join(data, 'cap-care.db'), 'SECRET', { mode: 0o600 })
    const read = (options: object) => spawnSync('cat', [join(data, 'cap-care.db')], { encoding: 'utf8', ...options })
    expect([read({}).stdout, read(ownAccount).stdout]).toEqual(['SECRET', ''])
  })
})

describe('a server that runs as root and may not become another user, as in a container without capabilities', () => {
  it.runIf(accountChanger())('prints with its own account, and says that the browser is not isolated', async () => {
    const dropped = ['--bounding-set=-setuid,-setgid,-chown,-fowner,-dac_override']
    const script = `
      const { createPrinter } = await import('#reports')
      const printer = createPrinter({ folder: process.argv[1] })
      const before = await printer.protection()
      const pdf = await printer.print({ caller: 'a', content: 'a', html: async () => '<!doctype html><p>Bonjour</p>' })
      console.log(JSON.stringify({ before, after: await printer.protection(), bytes: pdf.length > 1_000 }))
      await printer.close()`
    const words = ['--import', './src/loading.js', '--input-type=module', '-e', script, cache]
    const { stdout } = spawnSync(accountChanger() ?? '', [...dropped, process.execPath, ...words], { encoding: 'utf8' })
    const unprotected = { sandbox: false, ownAccount: false, sandboxRequired: false }
    expect(JSON.parse(stdout || '{}')).toEqual({ before: unprotected, after: unprotected, bytes: true })
  })
})

describe('a system that refuses the sandbox', () => {
  let settings: PrinterSettings
  beforeAll(async () => {
    const { executablePath, environment } = await shippedBrowser(cache)
    const exported = Object.entries(environment).map(
      ([name, value]) => `export ${name}="${join(process.cwd(), value)}"`,
    )
    const refusing = 'case "$*" in *--no-sandbox*) ;; *) exit 1 ;; esac'
    const words = [refusing, ...exported, `exec "${join(process.cwd(), executablePath)}" "$@"`]
    settings = { folder: cache, chromiumPath: program(join(folder, 'refusing'), words) }
  })

  it('prints without it, and says so', async () => {
    const printer = createPrinter(settings)
    expect(Buffer.from(await printer.print(document)).toString('latin1', 0, 5)).toBe('%PDF-')
    expect(await printer.protection()).toMatchObject({ sandbox: false, sandboxRequired: false })
    await printer.close()
  })

  it('prints nothing when the operator wants the sandbox', async () => {
    const printer = createPrinter({ ...settings, sandbox: 'required' })
    await expect(printer.print(document)).rejects.toMatchObject({ kind: 'unavailable', code: 'sandbox-missing' })
    expect(await printer.protection()).toMatchObject({ sandboxRequired: true })
    await printer.close()
  })
})

describe('the ways to start a browser', () => {
  it('go from the safest to the least safe', () => {
    const machine = { isRoot: true, canChangeAccount: true, sandbox: 'preferred' } as const
    expect(waysToStart(machine)).toEqual([
      { sandbox: true, ownAccount: true },
      { sandbox: false, ownAccount: true },
      { sandbox: false, ownAccount: false },
    ])
    expect(waysToStart({ ...machine, isRoot: false })).toEqual([
      { sandbox: true, ownAccount: false },
      { sandbox: false, ownAccount: false },
    ])
  })

  it('all have the sandbox where the operator wants it: root without another account has none', () => {
    const machine = { isRoot: true, canChangeAccount: true, sandbox: 'required' } as const
    expect(waysToStart(machine)).toEqual([{ sandbox: true, ownAccount: true }])
    expect(waysToStart({ ...machine, canChangeAccount: false })).toEqual([])
  })
})

describe('the browser of the machine', () => {
  const versionOf = (name: string, version: string) => program(join(folder, name), [`echo "${version}"`])

  it('is used when it is newer than ours', async () => {
    const paths = [versionOf('older', 'Chromium 120.0.1.2'), versionOf('newer', 'Google Chrome 999.0.1.2 ')]
    expect(await newerMachineBrowser(150, paths)).toBe(paths[1])
    expect(await newerMachineBrowser(999, paths)).toBeUndefined()
  })

  it('is not used when it does not run, gives no version, or is a snap', async () => {
    mkdirSync(join(folder, 'snap'))
    const paths = [
      join(folder, 'missing'),
      versionOf('mute', 'install it first'),
      versionOf('snap/chromium', 'Chromium 999.0'),
    ]
    expect(await newerMachineBrowser(150, paths)).toBeUndefined()
  })
})
