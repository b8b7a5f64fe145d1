import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aFile, aLine, aNumber } from '../directory/finess-import/finess-lines.ts'
import { aFileOf } from '../directory/finess-import/reading.ts'
import { openTestApp, type TestApp } from '../support/product/app.ts'
import { run } from '../support/product/command.ts'

let test: TestApp
beforeAll(async () => {
  test = await openTestApp()
})
afterAll(() => test.close())

/** The report with plain spaces, as a person reads it. */
async function importing(path: string, ...options: string[]) {
  const { code, out, err } = await run(test.app, 'import', 'finess', path, ...options)
  const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
  return { code, out: plain(out), err: plain(err) }
}

describe('the command import finess', () => {
  it('prints what was read, kept, doubtful and refused, and what changed', async () => {
    const lines = [
      aLine({ siret: '2,60209E+13' }),
      aLine({ nofinesset: aNumber(2), categetab: '999', rs: 'GROUPE' }),
      aLine({ nofinesset: aNumber(3), categetab: '620' }),
      aLine({ nofinesset: '20000014' }),
    ]
    const { code, out } = await importing(aFileOf(aFile(lines)))
    expect(code).toBe(0)
    expect(out).toContain('FINESS classique (CSV), UTF-8, données du 12 mai 2026, tout le fichier')
    expect(out).toMatch(/ 4 {2}établissements lus\n/)
    expect(out).toMatch(/ 1 {2}hors champ/)
    expect(out).toMatch(/ 1 {2}refusés\n/)
    expect(out).toMatch(/ 1 {2}ES retenus\n/)
    expect(out).toMatch(/ 1 {2}retenus, à classer\n/)
    expect(out).toMatch(/ 1 {2}douteux/)
    expect(out).toMatch(/ 2 {2}créés\n/)
    expect(out).toContain(`${aNumber(2)} GROUPE (catégorie 999)`)
    expect(out).toMatch(/ligne 5, champ nofinesset : Le numéro « 20000014 » n’a que 8 chiffres : un tableur \(Excel\)/)
    expect(out).toMatch(/ligne 2, champ siret : Le SIRET « 2,60209E\+13 »/)
    expect(out).toContain('Source : FINESS, 12 mai 2026, Licence Ouverte 2.0.')
  })

  it('prints the first faults of each kind and counts the others', async () => {
    const lines = Array.from({ length: 40 }, (_, index) =>
      aLine({ nofinesset: aNumber(100 + index), dateouv: '13/02/1979', siret: '2,6E+13' }),
    )
    const { out } = await importing(aFileOf(aFile(lines)), '--region', '32', '--accept-closures')
    expect(out).toContain('région 32 (Hauts-de-France)')
    expect(out).toContain('À vérifier (retenus) : 80')
    expect(out.match(/… et 35 de plus du même genre/g)).toHaveLength(2)
    expect(out.match(/^ {2}ligne /gm)).toHaveLength(10)
  })

  it('refuses a file that is not FINESS in one sentence, and changes nothing', async () => {
    const { code, out, err } = await importing(aFileOf('Bonjour\n'))
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('Ce fichier n’est pas un fichier FINESS.')
  })

  it('asks for a file', async () => {
    const { code } = await run(test.app, 'import', 'finess')
    expect(code).toBe(1)
  })

  it('says that a file is older than the register, and how to accept it', async () => {
    const older = aFileOf(aFile([aLine()], 'finess;etalab;111;2020-01-31'))
    const refused = await importing(older)
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('du 2020-01-31, celles du registre du 2026-05-12')
    expect(refused.err).toContain('--accept-older')
    expect((await importing(older, '--accept-older', '--accept-closures')).code).toBe(0)
    expect(
      (
        await importing(
          aFileOf(aFile(Array.from({ length: 40 }, (_, index) => aLine({ nofinesset: aNumber(100 + index) })))),
          '--accept-closures',
        )
      ).code,
    ).toBe(0)
  })

  it('says that a partial file would empty the register, and how to accept it', async () => {
    const one = aFileOf(aFile([aLine()]))
    const refused = await importing(one)
    expect(refused.code).toBe(1)
    expect(refused.err).toMatch(/fermerait 40 des 40 structures ouvertes, dont CH DE MONTFLEURY \(\d{9}\)/)
    expect(refused.err).toContain('--accept-closures')
    const accepted = await importing(one, '--accept-closures')
    expect(accepted.code).toBe(0)
    expect(accepted.out).toMatch(/ 40 {2}fermés\n/)
  })
})
