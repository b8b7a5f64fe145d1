import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getStructure, getStructureIn, importFiness, searchStructures } from '#directory'
import { anyone, type Context, operator } from '#kernel'
import { findHolder } from '../../../src/identity/accounts/store-grants.ts'
import { reachKeeper } from '../../../src/identity/notices/reach-keeper.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../../support/storage/storage.ts'
import { auditOn } from '../../support/use-cases/audit.ts'
import { aFile, aLine, aNumber } from '../finess-import/finess-lines.ts'
import { aFileOf } from '../finess-import/reading.ts'

describe.skipIf(!storageAvailable)('the register of structures', () => {
  let test: TestStorage
  let context: Context

  const named = (count: number, rs: string, ligneacheminement: string, given = {}) =>
    aLine({ nofinesset: aNumber(count), rs, rslongue: '', ligneacheminement, ...given })
  const first = [
    named(1, 'CH DE LA FÈRE', '02800 LA FERE'),
    named(2, 'E.H.P.A.D. LES ORMES', '02100 ST QUENTIN', { categetab: '500' }),
    named(3, 'CLINIQUE SAINT-QUENTIN', '59000 LILLE'),
    named(4, "UNITE D'AUTODIALYSE", '59000 LILLE'),
    named(5, 'LILLE SANTE 777 %', '59000 LILLE'),
    named(6, 'FERMETTE DES BOIS', '80000 AMIENS', { categetab: '999' }),
    named(7, 'CLINIQUE QUI FERMERA', '02100 LAON'),
    named(9, 'CHRU DE BREST', '29200 BREST', { nofinessej: aNumber(909) }),
    named(10, 'ÉCOLE DU LAC', '74000 ANNECY', { nofinessej: aNumber(909) }),
    named(11, 'ECOLE', '74000 ANNECY', { nofinessej: aNumber(909) }),
    named(12, 'ZEBRE', '74000 ANNECY', { nofinessej: aNumber(909) }),
    named(13, 'CTRE HOP DU MARAIS', '20000 AJACCIO', { nofinesset: aNumber('2A000001') }),
    named(14, 'CTRE SOCIAL DU MARAIS', '20200 BASTIA', { nofinesset: aNumber('2B000001') }),
    named(15, 'CENTRE HOSPITALIER ARRAS', '62000 ARRAS'),
    named(16, 'CHR DE METZ', '57000 METZ'),
    named(8, 'PHARMACIE DE LILLE', '59000 LILLE', { categetab: '620' }),
    ...Array.from({ length: 30 }, (_, index) => named(100 + index, `RESIDENCE NUMERO ${index}`, '60000 BEAUVAIS')),
  ]

  beforeAll(async () => {
    test = await openTestStorage()
    context = {
      actor: anyone,
      door: 'web',
      storage: test.storage,
      clock: () => new Date(),
      ...auditOn(test.storage),
      findHolder,
      reach: reachKeeper(false),
    }
    const importing = (lines: typeof first) =>
      importFiness({ ...context, actor: operator }, { path: aFileOf(aFile(lines)) })
    await importing(first)
    await importing(first.filter(({ nofinesset }) => nofinesset !== aNumber(7)))
  })
  afterAll(() => test?.close())

  const namesOf = async (text: string) => (await searchStructures(context, { text })).structures.map(({ name }) => name)

  it.each([
    ['la fère', ['CH DE LA FÈRE']],
    ['LA FERE', ['CH DE LA FÈRE']],
    ['Centre Hospitalier de La Fère', ['CH DE LA FÈRE']],
    ['centre hospitalier universitaire de Brest', ['CHRU DE BREST']],
    ['Centre hospitalier régional universitaire de Brest', ['CHRU DE BREST']],
    ['ch arras', ['CENTRE HOSPITALIER ARRAS']],
    ['centre hospitalier arras', ['CENTRE HOSPITALIER ARRAS']],
    ['chu metz', ['CHR DE METZ']],
    ['la fe\u0300\u200Bre\u00A0', ['CH DE LA FÈRE']],
    ['fere ch', ['CH DE LA FÈRE']],
    ['ehpad', ['E.H.P.A.D. LES ORMES']],
    ['ormes quentin', ['E.H.P.A.D. LES ORMES']],
    ['dialyse', ["UNITE D'AUTODIALYSE"]],
    ['fermette', ['FERMETTE DES BOIS']],
    ['chu brest', ['CHRU DE BREST']],
    ['chu', ['CHR DE METZ', 'CHRU DE BREST']],
    ['hôpital marais', ['CTRE HOP DU MARAIS']],
    ['centre marais', ['CTRE HOP DU MARAIS', 'CTRE SOCIAL DU MARAIS']],
    ['fer', ['CH DE LA FÈRE', 'FERMETTE DES BOIS']],
    ['zz', []],
    ['e', expect.arrayContaining(['ECOLE'])],
    ['clinique laon', []],
    ['pharmacie', []],
    ['clinique introuvable', []],
  ])('finds %j whatever the accents, the case and the order of the words', async (text, names) => {
    expect(await namesOf(text)).toEqual(names)
  })

  it('puts names before towns, and reads ST as Saint', async () => {
    expect(await namesOf('saint quentin')).toEqual(['CLINIQUE SAINT-QUENTIN', 'E.H.P.A.D. LES ORMES'])
    expect((await namesOf('lille'))[0]).toBe('LILLE SANTE 777 %')
  })

  it('puts the structure of that very number first', async () => {
    const { structures } = await searchStructures(context, { text: ` ${aNumber(3).replace(/^(..)(...)/, '$1 $2 ')} ` })
    expect(structures.map(({ name }) => name)).toEqual(['CLINIQUE SAINT-QUENTIN'])
    expect(await namesOf(aNumber(1).slice(0, 8))).toContain('CH DE LA FÈRE')
    expect(await namesOf(`LILLE – FINESS ${aNumber(3)}`)).toEqual(['CLINIQUE SAINT-QUENTIN'])
  })

  it.each(['%', '_', '777 %', '777_%', "'; drop table structures; --", '\\', ' '])(
    'reads %j as text, not as a pattern',
    async (text) => {
      const expected = text.startsWith('777') ? ['LILLE SANTE 777 %'] : []
      expect(await namesOf(text)).toEqual(expected)
    },
  )

  it('finds what a legal entity runs by its number, accented capitals in their place', async () => {
    for (const text of [aNumber(909), `n° FINESS : ${aNumber(909)}`])
      expect(await namesOf(text)).toEqual(['CHRU DE BREST', 'ECOLE', 'ÉCOLE DU LAC', 'ZEBRE'])
  })

  it('finds a structure under its new name alone', async () => {
    const open = first.filter(({ nofinesset }) => nofinesset !== aNumber(7))
    const renamed = open.map((line) => (line.nofinesset === aNumber(12) ? { ...line, rs: 'GIRAFE' } : line))
    await importFiness({ ...context, actor: operator }, { path: aFileOf(aFile(renamed)) })
    expect([await namesOf('girafe'), await namesOf('zebre')]).toEqual([['GIRAFE'], []])
  })

  it('shows twenty and says that there are others', async () => {
    const found = await searchStructures(context, { text: 'residence' })
    expect(found.structures).toHaveLength(20)
    expect(found.more).toBe(true)
    expect(await searchStructures(context, { text: 'residence', limit: 30 })).toMatchObject({ more: false })
  })

  it('looks at the beginning of a text without measure, and at eight different words of it', async () => {
    expect(await namesOf(`${'lille '.repeat(17)}introuvable`)).toContain('LILLE SANTE 777 %')
    expect(await namesOf(`${'sante '.repeat(10)}777 lille de la re le san ant nulle`)).toEqual([])
    expect(await namesOf('sante sante lille l li lil lill s san nulle')).toEqual(['LILLE SANTE 777 %'])
    expect(await namesOf('sa\u0000nte')).toEqual(['LILLE SANTE 777 %'])
  })

  it('gives one structure, open or closed, by its number', async () => {
    expect(await getStructure(context, { finess: aNumber(1) })).toMatchObject({ name: 'CH DE LA FÈRE', closedOn: null })
    expect(await getStructure(context, { finess: aNumber(7) })).toMatchObject({ closedOn: '2026-05-12' })
    expect(await test.storage.write((transaction) => getStructureIn(transaction, aNumber(1)))).toMatchObject({
      kind: 'ES',
    })
  })

  it('says which number it does not hold', async () => {
    await expect(getStructure(context, { finess: '59 000 0105' })).rejects.toMatchObject({
      kind: 'not-found',
      code: 'structure-not-found',
      values: { finess: '590000105' },
    })
  })
})
