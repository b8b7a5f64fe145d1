import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

describe('the file that makes a start quick', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cap-care-loading-'))
    mkdirSync(join(folder, 'src'))
    copyFileSync('src/loading.js', join(folder, 'src/loading.js'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const write = (files: Readonly<Record<string, string>>) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
  }
  const words = ['--import', './src/loading.js', 'src/main.ts']

  it('finds rooms, files and packages, and leaves to Node what is elsewhere or is not a module', () => {
    write({
      'package.json': '{"type":"module","imports":{"#moved":"./src/moved/desk.ts","#*":"./src/*/index.ts"}}',
      'src/room/index.ts': 'export const room: string = "room"',
      'src/moved/desk.ts': 'export const moved: string = "moved"',
      'src/beside.ts': 'export const beside: string = "beside"',
      'src/plain.js': 'export const plain = "plain"',
      'node_modules/hono/package.json': '{"name":"hono","type":"module","exports":"./index.js"}',
      'node_modules/hono/index.js': `
        import { createRequire } from 'node:module'
        export { part } from './part.js'
        export const old = createRequire(import.meta.url)('./old.cjs').old`,
      'node_modules/hono/part.js': 'export const part = "part"',
      'node_modules/hono/old.cjs': 'exports.old = "old"',
      'src/main.ts': `
        import { room } from '#room'
        import { moved } from '#moved'
        import { old, part } from 'hono'
        import { beside } from './beside.ts'
        import { plain } from './plain.js'
        console.log([room, moved, beside, plain, part, old].join(' '))`,
    })
    const said = execFileSync(process.execPath, words, { cwd: folder, encoding: 'utf8' })
    expect(said).toBe('room moved beside plain part old\n')
  })

  it('leaves it to Node to say that a file is missing', () => {
    write({ 'package.json': '{"type":"module"}', 'src/main.ts': "import './missing.ts'" })
    const { status, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stderr).toMatch(/Cannot find module '.*missing\.ts' imported from/)
  })
})
