import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError, cleanLine, csv } from '#kernel'
import { readColumnedFile } from '../../../src/directory/files/columned-file.ts'
import { findRegion } from '../../../src/directory/register/regions.ts'
import type { Structure } from '../../../src/directory/register/structure.ts'
import { checkTerritoryName, type Territory } from '../../../src/directory/territories/territory.ts'
import { readTerritories, territoryRows, territoryTable } from '../../../src/directory/territories/territory-file.ts'
import { planTerritories } from '../../../src/directory/territories/territory-plan.ts'
import { fromSpreadsheets } from '../../support/data/from-spreadsheets.ts'
import { aNumber } from '../finess-import/finess-lines.ts'

const readTerritoryFile = (bytes: Uint8Array) => readTerritories(readColumnedFile(bytes, territoryTable))
const utf8 = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readTerritoryFile(utf8(text)).lines.map(({ finess, territory }) => [finess, territory])

const names = ['Aisne', 'Métropole-Flandres', 'Somme – Littoral Sud (Montreuil)']
const territories = names.map((name, position) => ({ id: `id-${position}`, region: '32', name, position }))
const aliases = [
  { name: 'Somme – Littoral Sud', aliases: ['Somme LS', 'TAN SLS', 'Somme – Littoral Sud (Montreuil)'] },
  { name: 'Métropole-Flandres', aliases: ['Métropole', 'TAN Lille'] },
]
const numbers = Array.from({ length: 6 }, (_, index) => aNumber(index + 1))
const structure = (finess: string) =>
  [finess, { finess, name: `CH ${finess}`, departement: '02' } as Structure] as const
const region = findRegion('32')
if (!region) throw new Error('Hauts-de-France is a region')
const plan = (bytes: Uint8Array, members: ReadonlyMap<string, string> = new Map(), known = territories) =>
  planTerritories(readTerritoryFile(bytes).lines, {
    region,
    territories: known,
    aliases,
    structures: new Map(numbers.map(structure)),
    members,
  })

describe('a file of territories', () => {
  it.each([
    ['finess;territoire\n020000016;Aisne\n'],
    ['finess,territoire\r\n020000016,Aisne\r\n'],
    ['\uFEFF"FINESS";"Territoire"\r\n"020000016";"Aisne"'],
    ['nom;Territoire;ville;FINESS\nCH DE LAON;Aisne;"LAON; 02";020000016'],
    ['finess;territoire\n\n;;\n  02 000 001 6 ; Aisne \n;\n'],
    ['finess;territoire\r020000016;Aisne\r'],
    ['finess\tterritoire\n020000016\tAisne\n'],
    ['sep=;\r\nfiness;territoire\r\n020000016;Aisne\r\n'],
    ['sep=,\nfiness,territoire\n020000016,Aisne\n'],
    ['Territoires de la région;\n;\nfiness;territoire\n020000016;Aisne\n'],
  ])('is read whatever separates, quotes or surrounds: %j', (text) => {
    expect(read(text)).toEqual([['020000016', 'Aisne']])
  })

  it.each([
    ['finess;territoire\n20000089;Aisne', 'ligne 2, champ finess: territory-line-zero-restored'],
    ['finess;territoire\n="020000016";Aisne', 'ligne 2: table-file-cell-formula'],
    ['finess;territoire\n"=""020000016""";Aisne', 'ligne 2: table-file-cell-formula'],
    ['finess;territoire;adresse\n020000016;Aisne;"1 rue des Lilas\r\nBP 12"\n', 'ligne 2: table-file-line-broken'],
    ['adresse,finess,territoire\n"1, rue des Lilas\n\nBP 12",020000016,Aisne', 'ligne 2: table-file-line-broken'],
  ])('is read as a spreadsheet saved it, and the line is named: %j', (text, doubt) => {
    const { doubts } = readTerritoryFile(utf8(text))
    expect(read(text.replace('20000016', '20000089'))).toEqual([['020000089', 'Aisne']])
    expect(doubts.map(({ path, code }) => `${path}: ${code}`)).toEqual([doubt])
  })

  it('names lines as they are in the file, after a line that holds a break too', () => {
    const text = 'finess;territoire;note\n020000016;Aisne;"a\nb\nc"\n020000024;Aisne;d\n'
    expect(readTerritoryFile(utf8(text)).lines.map(({ where }) => where)).toEqual(['ligne 2', 'ligne 5'])
  })

  it('names lines as they are in the file, under a title or a line of Excel', () => {
    const text = 'sep=;\nTerritoires au 1er novembre;\nfiness;territoire\n020000016;Aisne\n'
    expect(readTerritoryFile(utf8(text)).lines.map(({ where }) => where)).toEqual(['ligne 4'])
  })

  it('loses one line to a quotation mark left open, and no other', () => {
    const text =
      'finess;territoire;note\n020000016;Aisne;"a\n020000024;Aisne;b\n020000032;Aisne;"c"\n020000040;Aisne;"d'
    expect(readTerritoryFile(utf8(text)).lines.map(({ openCell }) => openCell)).toEqual([3, undefined, undefined, 3])
    const two = readTerritoryFile(utf8('finess;territoire;note\n020000016;Aisne;"a\n020000024;Aisne;"b\n'))
    expect(two.lines.map(({ openCell }) => openCell)).toEqual([3, 3])
    const inside = readTerritoryFile(utf8('finess;territoire;note\n020000016;"Ais\nne";a\n020000024;Aisne;b'))
    expect(inside.lines.map(({ openCell }) => openCell)).toEqual([2, undefined])
  })

  it('leaves eight figures as they are when the key does not confirm the zero', () => {
    expect(read('finess;territoire\n20000017;Aisne')).toEqual([['20000017', 'Aisne']])
  })

  it('is refused when it has more lines than any region has structures', () => {
    const text = `finess;territoire\n${'1;a\n'.repeat(10_001)}`
    expect(() => readTerritoryFile(utf8(text))).toThrow(expect.objectContaining({ code: 'table-file-too-long' }))
  })

  it('is read in Windows-1252 too, and says so', () => {
    const bytes = Buffer.from('finess;territoire\n020000016;Métropole-Flandres\n', 'latin1')
    const file = readTerritoryFile(bytes)
    expect([file.encoding, file.lines[0]?.territory]).toEqual(['windows-1252', 'Métropole-Flandres'])
    expect(readTerritoryFile(utf8('finess;territoire\n020000016;Métropole')).encoding).toBe('utf-8')
  })

  it.each([
    ['table-file-empty', ''],
    ['table-file-header-missing', '\n'],
    ['table-file-header-missing', '020000016;Aisne\n'],
    ['table-file-header-missing', 'finess|territoire\n020000016|Aisne\n'],
    ['table-file-header-missing', 'finess;tan\n020000016;Aisne\n'],
    ['table-file-header-missing', '{"finess": "territoire"}'],
    ['table-file-header-doubled', 'finess;territoire;Finess\n020000016;Aisne;020000024\n'],
    ['table-file-header-quote-open', 'Titre\nfiness;"territoire\n020000016;Aisne\n'],
    ['table-file-no-line', 'finess;territoire\n\n'],
    ['table-file-workbook', 'PK\u0003\u0004finess;territoire'],
    ['table-file-foreign', 'finess;territoire\n\u0000\u0000'],
    ['table-file-too-large', `finess;territoire\n${'x'.repeat(2_000_000)}`],
  ])('is refused with %s when it is something else', (code, text) => {
    expect(() => readTerritoryFile(utf8(text))).toThrow(expect.objectContaining({ code }))
  })

  it('changes nothing, and has no line refused, when the file that we gave comes back from a spreadsheet', () => {
    const someNames = fc.uniqueArray(fc.string({ maxLength: 80, unit: 'grapheme' }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(someNames, fc.array(fc.option(fc.nat(3)), { minLength: 6, maxLength: 6 }), (typed, placed) => {
        const known: Territory[] = []
        for (const [position, name] of typed.map(cleanLine).entries()) {
          const territory = { id: `id-${position}`, region: '32', name, position }
          if (checkTerritoryName(territory, known).length === 0) known.push(territory)
        }
        const members = numbers.map((finess, index) => {
          const territory = known[placed[index] ?? -1] ?? null
          return { structure: { finess, name: 'L’Œuvre ; "Été"', town: 'ÎLE, D’YEU' }, territory }
        })
        const present = new Map(
          members.flatMap(({ structure, territory }) => (territory ? [[structure.finess, territory.id]] : [])),
        )
        for (const bytes of fromSpreadsheets(csv(territoryRows(members)))) {
          const { planned, blank, refused, counts } = plan(bytes, present, known)
          expect(refused).toEqual([])
          expect(counts).toMatchObject({ added: 0, moved: 0, removed: 0 })
          expect(planned.length + blank).toBe(members.length)
        }
      }),
    )
  })

  it('leaves a structure whose cell is empty where it is', () => {
    const [first = '', second = ''] = numbers
    const { counts, blank, refused } = plan(
      utf8(`finess;territoire\n${first};\n${second};Aisne`),
      new Map([[first, 'id-1']]),
    )
    expect({ counts, blank, refused }).toEqual({
      counts: { added: 1, moved: 0, removed: 0, unchanged: 0 },
      blank: 1,
      refused: [],
    })
  })

  it('names each column that its headings hold twice, with its cells and their line', () => {
    const text = 'Titre\nfiness;territoire;Finess;TERRITOIRE;finess\n020000016;Aisne;;;\n'
    const values = { line: 2, columns: 'finess (1, 3, 5) ; territoire (2, 4)' }
    expect(() => readTerritoryFile(utf8(text))).toThrow(
      expect.objectContaining({ code: 'table-file-header-doubled', values }),
    )
  })

  it('says in which cell of its headings a quotation mark is left open', () => {
    expect(() => readTerritoryFile(utf8('Titre\nfiness;"territoire\n020000016;Aisne\n'))).toThrow(
      expect.objectContaining({ code: 'table-file-header-quote-open', values: { line: 2, cell: 2 } }),
    )
  })

  it('cut or broken in any place is understood line by line, or refused: never anything else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(200), (noise, at) => {
        const whole = utf8(`finess;territoire\n${numbers.map((finess) => `${finess};"Métropole-Flandres"`).join('\n')}`)
        const damaged = new Uint8Array([...whole.slice(0, at), ...noise, ...whole.slice(at)])
        try {
          const { planned, refused, repeated, blank } = plan(damaged)
          expect(planned.length + refused.length + repeated + blank).toBe(readTerritoryFile(damaged).lines.length)
        } catch (error) {
          if (!(error instanceof AppError)) throw error
          expect(error.code).toMatch(/^table-file-/)
        }
      }),
    )
  })
})

describe('the plan of a file of territories', () => {
  const line = fc.record({
    finess: fc.constantFrom(...numbers, aNumber(777), '20000016'),
    territory: fc.constantFrom(...names, 'TAN AISNE', 'id-1', 'aucun', 'Nulle part', ''),
  })
  const fileOf = (lines: readonly { finess: string; territory: string }[]) =>
    utf8(['finess;territoire', ...lines.map(({ finess, territory }) => `${finess};${territory}`)].join('\n'))

  it('accounts for every line once: planned, blank, repeated or refused', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (lines) => {
        const { planned, counts, repeated, blank, refused } = plan(fileOf(lines))
        const kept = lines.filter(({ finess, territory }) => finess !== '' || territory !== '')
        expect(planned.length + repeated + blank + refused.length).toBe(kept.length)
        expect(counts.added + counts.moved + counts.removed + counts.unchanged).toBe(planned.length)
        expect(new Set(planned.map(({ finess }) => finess)).size).toBe(planned.length)
      }),
    )
  })

  it('does not depend on the order of the lines', () => {
    const outcome = (lines: readonly { finess: string; territory: string }[]) =>
      plan(fileOf(lines))
        .planned.map(({ finess, after }) => `${finess} ${after?.id}`)
        .sort()
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (lines) => {
        expect(outcome(lines.toReversed())).toEqual(outcome(lines))
      }),
    )
  })

  it('has nothing left to do once it is done', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (lines) => {
        const { planned } = plan(fileOf(lines))
        const members = new Map(planned.flatMap(({ finess, after }) => (after ? [[finess, after.id] as const] : [])))
        const { added, moved, removed } = plan(fileOf(lines), members).counts
        expect({ added, moved, removed }).toEqual({ added: 0, moved: 0, removed: 0 })
      }),
    )
  })

  it('refuses every line of a number that says two territories, each naming another one', () => {
    const [first, second] = numbers
    const said = (lines: string[]) =>
      plan(utf8(['finess;territoire', ...lines].join('\n'))).refused.map(({ path, values }) => [path, values?.other])
    expect(said([`${first};Aisne`, `${second};Aisne`, `${first};TAN Aisne`, `${first};id-1`])).toEqual([
      ['ligne 2, champ territoire', 'ligne 5'],
      ['ligne 4, champ territoire', 'ligne 5'],
      ['ligne 5, champ territoire', 'ligne 2'],
    ])
    expect(said([`${first};Aisne`, `${first};id-0`, `${first};AISNE`])).toEqual([])
  })
})
