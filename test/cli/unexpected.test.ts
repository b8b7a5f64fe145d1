import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestApp, type TestApp } from '../support/product/app.ts'
import { run } from '../support/product/command.ts'
import { commandWords, serverWords } from '../support/server/server-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'cap-care-unexpected-'))
const answersFile = join(folder, 'answers.json')
let test: TestApp
beforeAll(async () => {
  test = await openTestApp()
  writeFileSync(answersFile, '{}')
})
afterAll(async () => {
  await test.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What the real program says when it is started so, and how it ends. */
function starting(words: readonly string[], env: Record<string, string>) {
  const given = { ...process.env, DATA_DIR: folder, DATABASE_URL: '', PORT: '0', ...env }
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { env: given, encoding: 'utf8' })
  return { status, said: `${stdout}${stderr}`.replaceAll('\u00A0', ' ') }
}

const stackFrame = /^ {4}at /m

describe('a fault before anything is done', () => {
  const list = [...commandWords, 'score', 'sauvegardes', answersFile, '--audience', 'ES']
  const unreachable = 'postgres://cap:MOT-DE-PASSE@127.0.0.1:1/cap'
  it.each([
    ['a setting that cannot be used', list, { PORT: '99999' }, /^Faulty settings:\n {2}PORT: /],
    ['a setting of the server that cannot be used', serverWords, { PORT: '99999' }, /^Faulty settings:\n {2}PORT: /],
    [
      'a database that does not answer',
      list,
      { DATABASE_URL: unreachable },
      /^La base de données ne s’ouvre pas \(ECONN/,
    ],
    [
      'the same for the server',
      serverWords,
      { DATABASE_URL: unreachable },
      /^La base de données ne s’ouvre pas \(ECONN/,
    ],
    [
      'an address that is none',
      list,
      { DATABASE_URL: 'postgres://cap:MOT-DE-PASSE@[x/' },
      /^La base de données ne s’ou/,
    ],
    ['a folder of data that is a file', list, { DATA_DIR: answersFile }, /^La base de données ne s’ouvre pas \(E/],
  ])('is said in one sentence: %s', (_what, words, env, sentence) => {
    const { status, said } = starting(words, env)
    expect(said).toMatch(sentence)
    expect(said).not.toMatch(stackFrame)
    expect(said).not.toContain('MOT-DE-PASSE')
    expect(status).toBe(1)
  })

  it('is said when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as { port: number }
    const { status, said } = starting(serverWords, { PORT: `${port}` })
    other.close()
    expect({ status, said }).toEqual({
      status: 1,
      said: expect.stringContaining(`Le port ${port} n’est pas disponible`),
    })
    expect(said).not.toMatch(stackFrame)
  })
})

describe('a command', () => {
  it('that fails unexpectedly prints a reference and the place in the code, and no data', async () => {
    const failing = { ...test.app, contextFor: () => Promise.reject(new Error('MOT-SECRET')) as never }
    failing.contextFor = () => {
      throw new Error('MOT-SECRET')
    }
    const { code, err } = await run(failing, 'backup', join(folder, 'copie.gz'))
    expect(code).toBe(1)
    expect(err).toMatch(/^Une erreur imprévue a arrêté le programme\..*\(référence [0-9a-f]{8}\)/)
    expect(err).toMatch(/\n\[[0-9a-f]{8}\] Error < at /)
    expect(err).not.toContain('MOT-SECRET')
  })

  it('is found by its whole words only', async () => {
    for (const words of [['backup-all', 'x'], ['scores'], ['import', 'finessier'], ['questionnaires']]) {
      expect((await run(test.app, ...words)).code).toBe(2)
    }
  })

  it('prints its usage when asked, and does nothing', async () => {
    for (const words of [
      ['backup'],
      ['restore'],
      ['score'],
      ['report'],
      ['import', 'finess'],
      ['questionnaires', 'list'],
    ]) {
      const { code, out } = await run(test.app, ...words, '--help')
      expect([code, out]).toEqual([0, expect.stringContaining(`Usage : ${words.join(' ')}`)])
    }
  })

  it('refuses a surplus word', async () => {
    for (const words of [
      ['backup', 'a', 'b'],
      ['score', 'sauvegardes', 'a', 'b'],
      ['questionnaires', 'list', 'b'],
      ['report', 'region', '32', 'b'],
    ]) {
      const { code, err } = await run(test.app, ...words)
      expect(code).toBe(2)
      expect(err).toContain('« b » est de trop')
    }
  })

  it('names the option that it does not know, or whose value is missing', async () => {
    for (const [option, sentence] of [
      ['--annee', 'L’option --annee n’existe pas'],
      ['-o', 'L’option -o attend une valeur'],
    ] as const) {
      const { code, err } = await run(test.app, 'report', 'region', '32', option)
      expect([code, err]).toEqual([2, expect.stringContaining(sentence)])
    }
  })

  it('about a region says which codes there are, which file it can write and where, and writes nothing otherwise', async () => {
    const place = join(folder, 'region')
    mkdirSync(place, { recursive: true })
    const file = join(place, 'chiffres.csv')
    for (const [sentence, ...words] of [
      ['par exemple 32', 'report', 'region', '-o', file],
      ['Codes possibles : 84 Auvergne-Rhône-Alpes', 'report', 'region', '99', '-o', file],
      ['Codes possibles : 84 Auvergne-Rhône-Alpes', 'export', 'region', 'Hauts-de-France', '-o', file],
      ['Finissez-le par .xlsx', 'export', 'region', '32', '-o', join(place, 'chiffres.ods')],
      ['est un dossier', 'report', 'region', '32', '-o', place],
      ['n’existe pas. Créez-le', 'export', 'region', '32', '-o', join(place, 'ailleurs', 'chiffres.csv')],
      ['Indiquez le jour', 'remove', 'indicators', 'EDR', '--region', '32'],
      ['« 30/02/2026 » n’est pas une date', 'remove', 'indicators', 'EDR', '--region', '32', '--day', '30/02/2026'],
    ] as const) {
      const { code, err } = await run(test.app, ...words)
      expect([code, err.replaceAll('\u00A0', ' ')]).toEqual([1, expect.stringContaining(sentence)])
    }
    expect(readdirSync(place)).toEqual([])
  })

  it('refuses a folder where a file is expected', async () => {
    mkdirSync(join(folder, 'dossier'), { recursive: true })
    const place = join(folder, 'dossier')
    for (const words of [
      ['score', 'sauvegardes', place, '--audience', 'ES'],
      ['import', 'finess', place],
      ['restore', place],
      ['backup', place],
    ]) {
      const { code, err } = await run(test.app, ...words)
      expect(code).toBe(1)
      expect(err).not.toContain('imprévue')
    }
  })

  it.each(['sauvegardes@', 'a@b@c', '@1.0.0', '@'])(
    'refuses the questionnaire %j, and says how it is written',
    async (name) => {
      const { code, err } = await run(test.app, 'score', name, answersFile, '--audience', 'ES')
      expect(code).toBe(1)
      expect(err).toContain('suivi d’un @ et de sa version : sauvegardes ou sauvegardes@1.0.0')
    },
  )
})
