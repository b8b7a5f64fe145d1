import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditFiles } from '#audit'

describe('the private files of the audit log', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cap-care-audit-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const noted = { sequence: 12, hash: 'a'.repeat(64), at: new Date('2026-11-22T09:00:00.123Z') }

  it('are made on first use, and can be read by the account of the server only', () => {
    const data = join(folder, 'data')
    const files = auditFiles(data)
    expect(readdirSync(folder)).toEqual([])
    files.seal('something')
    files.note(noted)
    expect(readdirSync(data).sort()).toEqual(['audit-noted.json', 'audit.key'])
    for (const name of readdirSync(data)) expect(statSync(join(data, name)).mode & 0o777).toBe(0o600)
    expect(statSync(data).mode & 0o777).toBe(0o700)
  })

  it('give equal seals after a restart, other seals with another key, and return what was noted', () => {
    const seal = auditFiles(folder).seal('something')
    auditFiles(folder).note(noted)
    expect(auditFiles(folder).seal('something')).toBe(seal)
    expect(auditFiles(folder).seal('something else')).not.toBe(seal)
    expect(auditFiles(folder).noted()).toEqual(noted)
    rmSync(join(folder, 'audit.key'))
    expect(auditFiles(folder).seal('something')).not.toBe(seal)
  })

  it('hold one key, even when several processes make it at the same time', () => {
    const script = `import { auditFiles } from '#audit'; console.log(auditFiles(${JSON.stringify(folder)}).seal('x'))`
    const shell = Array.from(
      { length: 4 },
      () => `node --import ./src/loading.js --input-type=module -e "$SCRIPT" &`,
    ).join(' ')
    const { stdout } = spawnSync('bash', ['-c', `${shell} wait`], { env: { ...process.env, SCRIPT: script } })
    const seals = stdout.toString().trim().split('\n')
    expect(seals).toHaveLength(4)
    expect(new Set(seals)).toEqual(new Set([auditFiles(folder).seal('x')]))
    expect(readdirSync(folder)).toEqual(['audit.key'])
  })

  it('are never overwritten when they are damaged', () => {
    writeFileSync(join(folder, 'audit.key'), 'short')
    expect(() => auditFiles(folder).seal('something')).toThrow('damaged')
    expect(readFileSync(join(folder, 'audit.key'), 'utf8')).toBe('short')
  })
})
