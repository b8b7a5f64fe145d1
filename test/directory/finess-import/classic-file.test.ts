import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { aFile, aLine, aNumber, header, written } from './finess-lines.ts'
import { issuesOf, keptOf, reading, refusalOf } from './reading.ts'

const shared = new URL('../../../../shared/data/', import.meta.url)
const regional = new URL('finess_es_hdf_normandie_classic.csv', shared)
const extract = new URL('finess_etalab_cs1100502_extract_20260512.csv', shared)
const fixture = readFileSync(new URL('fixtures/cs1100507.csv', import.meta.url))

describe('a classic FINESS file', () => {
  it('gives what is needed of an establishment, and no street', async () => {
    const [structure] = keptOf(await reading(aFile([aLine()])))
    expect(structure).toEqual({
      finess: aNumber(1),
      legalEntityFiness: aNumber(900_001),
      name: 'CH DE MONTFLEURY',
      longName: 'CENTRE HOSPITALIER DE MONTFLEURY',
      category: '355',
      kind: 'ES',
      town: 'MONTFLEURY',
      postalCode: '02120',
      inseeCode: '02361',
      departement: '02',
      siret: '26020000000012',
      openedOn: '1979-02-13',
    })
    expect(JSON.stringify(structure)).not.toContain('LILAS')
  })

  it('is read with its quoted fields, overseas codes, legal entities elsewhere and geolocation lines', async () => {
    const file = await reading(fixture)
    expect(file).toMatchObject({
      source: 'finess-classic',
      encoding: 'utf-8',
      compressed: false,
      dataDate: '2026-05-12',
    })
    expect(file.collection.counts).toMatchObject({ read: 10, outOfScope: 2, refused: 0, doubtful: 0 })
    expect(file.collection.kept).toEqual({ ES: 4, ESMS: 3, 'to-classify': 1 })
    const kept = new Map(keptOf(file).map((structure) => [structure.departement, structure]))
    expect(kept.get('976')).toMatchObject({ name: 'LIEU DE VIE "LES FLAMBOYANTS"', kind: 'ESMS', inseeCode: '97606' })
    expect(kept.get('2A')).toMatchObject({ finess: aNumber('2A000001'), inseeCode: '2A004', town: 'AJACCIO' })
    expect(kept.get('972')).toMatchObject({ legalEntityFiness: aNumber('59090001'), inseeCode: '97207' })
    expect(file.collection.toClassify.map(({ category }) => category)).toEqual(['999'])
  })

  it('names the town without CEDEX, and does without a postal code', async () => {
    const lines = [
      aLine({ ligneacheminement: '02011 MONTFLEURY CEDEX 9' }),
      aLine({ nofinesset: aNumber(2), ligneacheminement: 'GUISARD' }),
      aLine({ nofinesset: aNumber(3), ligneacheminement: '' }),
    ]
    const kept = keptOf(await reading(aFile(lines)))
    expect(kept.map(({ postalCode, town }) => [postalCode, town])).toEqual([
      ['02011', 'MONTFLEURY'],
      [null, 'GUISARD'],
      [null, null],
    ])
  })

  it('is read for one region by the département of the establishment, never by that of its legal entity', async () => {
    const file = await reading(fixture, { region: '02' })
    expect(keptOf(file).map(({ departement }) => departement)).toEqual(['972'])
    expect(file.collection.counts).toMatchObject({ read: 10, otherRegions: 9 })
  })

  it('is read the same with the line ends, the byte order mark and the padding of a spreadsheet', async () => {
    const plain = aFile([aLine(), aLine({ nofinesset: aNumber(2) })])
    const spreadsheet = `\uFEFF${plain.replace(header, `finess;etalab;111;12/05/2026${';'.repeat(28)}`).replaceAll('\n', '\r\n')}\r\n`
    expect(keptOf(await reading(spreadsheet))).toEqual(keptOf(await reading(plain)))
    expect((await reading(spreadsheet)).dataDate).toBe('2026-05-12')
  })

  it('keeps no control character of a name, which would play with the terminal of the report', async () => {
    const [structure] = keptOf(await reading(aFile([aLine({ rs: 'CH \u001b[31mDE  ROUGE\u202e' })])))
    expect(structure?.name).toBe('CH [31mDE ROUGE')
  })

  it.skipIf(!existsSync(regional))(
    'of the two regions gives 558 structures of 291 legal entities, all ES but one to classify',
    async () => {
      const file = await reading(readFileSync(regional))
      expect(file.collection.counts).toMatchObject({ read: 558, refused: 0, outOfScope: 0, doubtful: 0 })
      expect(file.collection.kept).toEqual({ ES: 557, ESMS: 0, 'to-classify': 1 })
      expect(file.collection.toClassify.map(({ category }) => category)).toEqual(['999'])
      expect(file.collection.legalEntities.size).toBe(291)
      const normandie = await reading(readFileSync(regional), { region: '28' })
      expect(keptOf(normandie)).toHaveLength(198)
    },
  )

  it.skipIf(!existsSync(extract))('of May 2026 is classified line by line', async () => {
    const file = await reading(readFileSync(extract))
    const kinds = Object.fromEntries(keptOf(file).map(({ finess, kind }) => [finess, kind]))
    const es = ['010000024', '970100400', '970300026', '970400024', '970409645', '980502199', '980600027']
    const esms = ['970210126', '970302287', '980501506']
    expect(kinds).toEqual(
      Object.fromEntries([...es.map((number) => [number, 'ES']), ...esms.map((number) => [number, 'ESMS'])]),
    )
    expect(file.collection.counts).toMatchObject({ read: 14, outOfScope: 4, doubtful: 0, refused: 0 })
  })
})

describe('a line of a classic file', () => {
  const faultsOf = async (...lines: (Record<string, string> | string)[]) => {
    const file = await reading(aFile([...lines, aLine({ nofinesset: aNumber(999) })]))
    return { faults: issuesOf(file.collection.faults), doubts: issuesOf(file.collection.doubts), file }
  }

  it('is refused when a spreadsheet has eaten the zero of its number, and nothing pads it', async () => {
    const { faults, file } = await faultsOf(aLine({ nofinesset: aNumber(1).slice(1) }))
    expect(faults).toEqual([
      { path: 'ligne 2, champ nofinesset', code: 'finess-number-zero-lost', values: { value: aNumber(1).slice(1) } },
    ])
    expect(file.collection.counts.refused).toBe(1)
    expect(file.collection.numbersUnread).toBe(true)
  })

  it.each([
    [{ nofinesset: '' }, 'nofinesset', 'finess-number-missing'],
    [{ nofinesset: '02000001' }, 'nofinesset', 'finess-number-zero-lost'],
    [{ nofinesset: '5,9E+08' }, 'nofinesset', 'finess-number-length'],
    [{ nofinessej: '20000063' }, 'nofinessej', 'finess-number-zero-lost'],
    [{ rs: '', rslongue: ' ' }, 'rs', 'finess-name-missing'],
    [{ departement: '' }, 'departement', 'finess-departement-missing'],
    [{ departement: '99' }, 'departement', 'finess-departement-unknown'],
    [{ departement: '20' }, 'departement', 'finess-departement-unknown'],
  ])('with %j is refused', async (given, field, code) => {
    const { faults } = await faultsOf(aLine(given))
    expect(faults.map((issue) => [issue.path, issue.code])).toEqual([[`ligne 2, champ ${field}`, code]])
  })

  it('reports all its faults at once', async () => {
    const { faults } = await faultsOf(aLine({ nofinesset: '', nofinessej: '1', rs: '', rslongue: '', departement: '' }))
    expect(faults).toHaveLength(4)
  })

  it.each([
    [{ nofinesset: '020000012' }, 'nofinesset', 'finess-key'],
    [{ siret: '2,60209E+13' }, 'siret', 'finess-siret-scientific'],
    [{ siret: '2.60209E+13' }, 'siret', 'finess-siret-scientific'],
    [{ siret: '6020000000012' }, 'siret', 'finess-siret-dropped'],
    [{ dateouv: '13/02/1979' }, 'dateouv', 'finess-date-rewritten'],
    [{ dateouv: '13/02/79' }, 'dateouv', 'finess-date-dropped'],
    [{ dateouv: '1979-02-30' }, 'dateouv', 'finess-date-dropped'],
    [{ commune: '61' }, 'commune', 'finess-commune-dropped'],
    [{ ligneacheminement: '2120 MONTFLEURY' }, 'ligneacheminement', 'finess-postal-code-dropped'],
    [{ rs: 'CH DE MONTFL\uFFFDURY' }, 'rs', 'finess-letter-lost'],
  ])('with %j is kept, and told', async (given, field, code) => {
    const { faults, doubts, file } = await faultsOf(aLine(given))
    expect(faults).toEqual([])
    expect(doubts.map((issue) => [issue.path, issue.code])).toEqual([[`ligne 2, champ ${field}`, code]])
    expect(file.collection.counts).toMatchObject({ doubtful: 1, refused: 0 })
  })

  it('never rounds nor guesses a value that it could not read', async () => {
    const given = { siret: '2,60209E+13', dateouv: '13/02/79', commune: '61' }
    const { file } = await faultsOf(aLine(given))
    expect(keptOf(file)[0]).toMatchObject({ siret: null, openedOn: null, inseeCode: null })
  })

  it('has its département mended when the number or the postal code begins with it, and only then', async () => {
    const byNumber = aLine({ departement: '2', ligneacheminement: 'MONTFLEURY' })
    const byPostalCode = aLine({ departement: '2', nofinesset: aNumber('59000001') })
    const byNothing = aLine({ departement: '2', nofinesset: aNumber('59000002'), ligneacheminement: 'MONTFLEURY' })
    const { faults, doubts, file } = await faultsOf(byNumber, byPostalCode, byNothing)
    expect(doubts.map(({ path, code }) => [path, code])).toEqual([
      ['ligne 2, champ departement', 'finess-departement-mended'],
      ['ligne 3, champ departement', 'finess-departement-mended'],
    ])
    expect(faults.map(({ path, code }) => [path, code])).toEqual([
      ['ligne 4, champ departement', 'finess-departement-unknown'],
    ])
    expect(keptOf(file).every(({ departement, inseeCode }) => departement === '02' && inseeCode === '02361')).toBe(true)
  })

  it('counts its fields, and its number still keeps the structure from being closed', async () => {
    const short = written(aLine()).split(';').slice(0, 31).join(';')
    const long = `${written(aLine({ nofinesset: aNumber(2) }))};`
    const { faults, file } = await faultsOf(short, long)
    expect(faults).toEqual([
      { path: 'ligne 2', code: 'finess-field-count', values: { found: 31, expected: 32 } },
      { path: 'ligne 3', code: 'finess-field-count', values: { found: 33, expected: 32 } },
    ])
    expect([aNumber(1), aNumber(2), aNumber(3)].map(file.collection.holds)).toEqual([true, true, false])
    expect(file.collection.numbersUnread).toBe(false)
  })

  it('with an open quotation mark spoils no other line', async () => {
    const { faults, file } = await faultsOf(
      written(aLine()).replace('CH DE', '"CH DE'),
      aLine({ nofinesset: aNumber(2) }),
    )
    expect(faults.map(({ path, code }) => [path, code])).toEqual([['ligne 2', 'finess-quote-open']])
    expect(keptOf(file)).toHaveLength(2)
  })

  it('of another sort is refused by its name', async () => {
    const { faults } = await faultsOf(`structureej;${aNumber(1)};CH`)
    expect(faults).toEqual([{ path: 'ligne 2', code: 'finess-section-unknown', values: { value: 'structureej' } }])
  })

  it('found twice is one structure when both say the same', async () => {
    const { file } = await faultsOf(aLine(), aLine({ telephone: '0323999999' }))
    expect(file.collection.counts).toMatchObject({ repeated: 1, refused: 0 })
    expect(keptOf(file)).toHaveLength(2)
  })

  it('gives its structures in the order of their numbers, whatever the order of its lines', async () => {
    const lines = [3, 1, 12, 2].map((count) => aLine({ nofinesset: aNumber(count) }))
    const numbers = keptOf(await reading(aFile(lines))).map(({ finess }) => finess)
    expect(numbers).toEqual([1, 2, 3, 12].map((count) => aNumber(count)))
  })

  it('found twice with other facts is refused both times, whichever comes first', async () => {
    const { faults, file } = await faultsOf(aLine(), aLine({ rs: 'CLINIQUE' }), aLine())
    expect(faults.map(({ path, code, values }) => [path, code, values])).toEqual([
      ['ligne 3', 'finess-duplicate-different', { finess: aNumber(1), other: 'ligne 2' }],
    ])
    expect(file.collection.counts).toMatchObject({ read: 4, refused: 3, repeated: 0 })
    expect(keptOf(file).map(({ finess }) => finess)).toEqual([aNumber(999)])
    expect(file.collection.holds(aNumber(1))).toBe(true)
  })

  it('found once in scope and once out of scope is refused both times', async () => {
    for (const lines of [
      [aLine(), aLine({ categetab: '620' })],
      [aLine({ categetab: '620' }), aLine()],
    ]) {
      const { file } = await faultsOf(...lines)
      expect(file.collection.counts).toMatchObject({ refused: 2, outOfScope: 0 })
    }
  })

  it('that is out of scope is counted, and nobody is asked to mend it', async () => {
    const { faults, doubts, file } = await faultsOf(aLine({ categetab: '620', nofinesset: '1', siret: 'x' }))
    expect([faults, doubts]).toEqual([[], []])
    expect(file.collection.counts.outOfScope).toBe(1)
  })
})

describe('a classic file as a whole', () => {
  const refusal = async (content: string | Uint8Array) => (await refusalOf(content))?.code

  it.each([
    ['', 'finess-file-empty'],
    ['\n\n', 'finess-file-empty'],
    ['Bonjour\n', 'finess-file-foreign'],
    ['categetab;agregat1\n355;1000\n', 'finess-file-foreign'],
    [written(aLine()), 'finess-header-missing'],
    ['finess,etalab,111,2026-05-12\n', 'finess-separator'],
    ['finess\tetalab\t111\t2026-05-12\n', 'finess-separator'],
    ['PK\u0003\u0004xl/workbook.xml', 'finess-workbook'],
    ['finess;etalab\u0000\u0000', 'finess-file-foreign'],
    ['x'.repeat(300_000), 'finess-file-foreign'],
  ])('%# that is not FINESS is refused with one message', async (content, code) => {
    expect(await refusal(content)).toBe(code)
  })

  it('in UTF-16 is refused as such', async () => {
    expect(await refusal(Buffer.from(`\uFEFF${aFile([aLine()])}`, 'utf16le'))).toBe('finess-utf16')
  })

  it('in Windows-1252 is read, and said to be', async () => {
    const file = await reading(Buffer.from(aFile([aLine({ rs: 'HÔPITAL DE LA FÈRE' })]), 'latin1'))
    expect(file.encoding).toBe('windows-1252')
    expect(keptOf(file)[0]?.name).toBe('HÔPITAL DE LA FÈRE')
  })

  it('in ASCII alone is said to be UTF-8', async () => {
    expect((await reading(aFile([aLine()]))).encoding).toBe('utf-8')
  })

  it('in two encodings is refused, with the first line of each', async () => {
    const utf8 = Buffer.from(aFile([aLine({ rs: 'HÔPITAL' }), aLine({ nofinesset: aNumber(2) })]))
    const other = Buffer.from(`${written(aLine({ nofinesset: aNumber(3), rs: 'CLINIQUE DE CLÉRY' }))}\n`, 'latin1')
    const error = await refusalOf(Buffer.concat([utf8, other]))
    expect(error).toMatchObject({ code: 'finess-encoding-mixed', values: { utf8: 2, other: 4 } })
    expect(error?.issues).toEqual([{ path: 'ligne 4', code: 'finess-encoding-line' }])
  })

  it('cut anywhere before the last field of its last line is refused whole', async () => {
    const whole = aFile([aLine({ rs: 'HÔPITAL' }), aLine({ nofinesset: aNumber(2), rs: 'CLINIQUE "ÉTOILE"' })])
    const bytes = Buffer.from(whole)
    const lastLine = bytes.lastIndexOf('structureet')
    for (let end = lastLine + 1; end < bytes.length - 1; end += 1) {
      expect(await refusal(bytes.subarray(0, end)), `cut at ${end}`).toBe('finess-file-cut')
    }
    expect(await refusal(bytes.subarray(0, bytes.length - 1))).toBeUndefined()
  })

  it('whose last line is short is refused, even with its line feed', async () => {
    expect(await refusal(`${aFile([aLine()])}structureet;${aNumber(2)};${aNumber(3)}\n`)).toBe('finess-file-cut')
    expect(await refusal(`${aFile([aLine()])}geolocalisation;${aNumber(1)};87`)).toBe('finess-file-cut')
  })

  it('whose date is missing is read, without a date', async () => {
    expect((await reading(aFile([aLine()], 'finess;etalab;111;'))).dataDate).toBeUndefined()
  })
})
