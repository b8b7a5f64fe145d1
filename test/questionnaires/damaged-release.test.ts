import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { commandWords } from '../support/server/server-process.ts'

/** A copy of the product, with a released questionnaire that somebody changed. */
const copy = mkdtempSync(join(tmpdir(), 'cap-care-damaged-'))
beforeAll(() => {
  for (const part of ['src', 'questionnaires', 'package.json']) cpSync(part, join(copy, part), { recursive: true })
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
  appendFileSync(join(copy, 'questionnaires/sauvegardes/1.0.0.yaml'), '# une retouche\n')
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

function run(...words: string[]) {
  const env = { ...process.env, DATABASE_URL: '', DATA_DIR: join(copy, 'data') }
  const { status, stdout, stderr } = spawnSync(process.execPath, [...commandWords, ...words], {
    cwd: copy,
    env,
    encoding: 'utf8',
  })
  return { status, text: `${stdout}${stderr}`.replaceAll('\u00A0', ' ') }
}

describe('when a released file was changed', () => {
  it('every command that serves it refuses to run, and says why', () => {
    const { status, text } = run('score', 'sauvegardes', 'answers.json', '--audience', 'ES')
    expect([status, text]).toEqual([1, expect.stringContaining('ne doit plus changer')])
  })

  it('check finds the change', () => {
    const { status, text } = run('questionnaires', 'check')
    expect([status, text]).toEqual([1, expect.stringContaining('sauvegardes/1.0.0.yaml:1:1')])
  })

  it.each([
    ['list', 'questionnaires list'],
    ['schema', 'questionnaires schema'],
    ['import', 'questionnaires import ciso-assistant ../nulle-part.yaml'],
  ])('%s still works', (_name, words) => {
    expect(run(...words.split(' ')).text).not.toContain('ne doit plus changer')
  })

  it('release names the file, which prevents the release', () => {
    expect(run('questionnaires', 'release', 'sauvegardes@1.0.0').text).toContain('ne doit plus changer')
  })

  it('every command that prepares content still runs', () => {
    const served = commands.filter(({ opens = 'released' }) => opens === 'released').map(({ words }) => words)
    const preparing = ['check', 'preview', 'release', 'list', 'schema', 'import ciso-assistant']
    expect(preparing.filter((word) => served.includes(`questionnaires ${word}`))).toEqual([])
  })
})
