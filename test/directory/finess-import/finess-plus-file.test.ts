import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { aFile, aLine, aNumber, anEge, aPlusFile } from './finess-lines.ts'
import { issuesOf, keptOf, reading, refusalOf } from './reading.ts'

const fragments = new URL('../../../../shared/data/finess_plus_structures_fragments.json', import.meta.url)
const fixture = readFileSync(new URL('fixtures/finess-plus.json', import.meta.url))

const read = (ege: readonly unknown[], options: { region?: string } = {}) =>
  reading(JSON.stringify(aPlusFile(ege)), options)

describe('a FINESS+ file', () => {
  it('gives of an establishment exactly what the classic file gives', async () => {
    const [classic, plus] = [await reading(aFile([aLine()])), await read([anEge()])]
    expect(keptOf(plus)).toEqual(keptOf(classic))
    expect(plus).toMatchObject({ source: 'finess-plus', encoding: 'utf-8', dataDate: '2026-09-01' })
  })

  it('names legal entities, without the padding of the file', async () => {
    const file = await read([anEge()])
    expect([...file.collection.legalEntities]).toEqual([[aNumber(900_001), 'CENTRE HOSPITALIER MONTFLEURY']])
  })

  it('is read compressed or not, which its content tells', async () => {
    const content = JSON.stringify(aPlusFile([anEge()]))
    expect(await reading(content, { gzip: true })).toMatchObject({ source: 'finess-plus', compressed: true })
    expect(await reading(aFile([aLine()]), { gzip: true })).toMatchObject({
      source: 'finess-classic',
      compressed: true,
    })
  })

  it('as published, with the keys of 2026, keeps open establishments only', async () => {
    const file = await reading(fixture)
    expect(file.collection.counts).toMatchObject({ read: 6, closed: 2, outOfScope: 1, refused: 0 })
    expect(keptOf(file).map(({ name, departement, kind }) => [name, departement, kind])).toEqual([
      ['CH DE MONTFLEURY', '02', 'ES'],
      ['SSIAD DU GOLFE', '2A', 'ESMS'],
      ['EHPAD LES ALIZÉS', '972', 'ESMS'],
    ])
  })

  it('is read with the capitals and the coded values of the published schema too', async () => {
    const {
      informationsGeneralesEGE,
      categorieentiteGeographiqueExercice: _,
      ...rest
    } = anEge({}, { siret: undefined })
    const bySchema = {
      ...rest,
      informationsGeneralesEge: informationsGeneralesEGE,
      siret: '26020000000012',
      etatObjet: { code: 'A', system: 'https://mos.esante.gouv.fr/NOS/tre_r386' },
      categorieEntiteGeographiqueExercice: { code: '355', system: 'https://mos.esante.gouv.fr/NOS/tre_r397' },
    }
    expect(keptOf(await read([bySchema]))).toEqual(keptOf(await read([anEge()])))
  })

  it.each([
    ['state I', anEge({ etatObjet: 'I' })],
    ['coded state I', anEge({ etatObjet: { code: 'I' } })],
    ['closing date', anEge({}, { dateFermeture: '2014-03-31' })],
    ['state I and no number', anEge({ etatObjet: 'I' }, { numFinessEge: undefined })],
  ])('leaves out an establishment with %s', async (_, ege) => {
    const { collection } = await read([ege, anEge({}, { numFinessEge: aNumber(2) })])
    expect(collection.counts).toMatchObject({ read: 2, closed: 1, refused: 0 })
  })

  it.each([
    ['no state', anEge({ etatObjet: undefined })],
    ['a closing date that is null', anEge({}, { dateFermeture: null })],
  ])('keeps an establishment with %s', async (_, ege) => {
    expect(keptOf(await read([ege]))).toHaveLength(1)
  })

  it('takes the geographic address, not that of the front desk', async () => {
    const desk = { usageAdresse: '06', cogCommune: '59350', codePostal: '59000', ligneAcheminement: 'LILLE' }
    const there = { usageAdresse: '03', cogCommune: '02361', codePostal: '02120', ligneAcheminement: 'MONTFLEURY' }
    const [structure] = keptOf(await read([anEge({ adresse: [desk, there] })]))
    expect(structure).toMatchObject({ inseeCode: '02361', departement: '02', town: 'MONTFLEURY' })
  })

  it('falls back on the postal code, and says so', async () => {
    const places = [
      ['02120', '02'],
      ['20090', '2A'],
      ['20600', '2B'],
      ['97150', '971'],
    ] as const
    for (const [codePostal, departement] of places) {
      const file = await read([anEge({ adresse: [{ codePostal, ligneAcheminement: 'MONTFLEURY' }] })])
      expect(keptOf(file)[0]).toMatchObject({ departement, inseeCode: null })
      expect(issuesOf(file.collection.doubts)).toMatchObject([
        { path: 'entité 1, établissement 1, champ cogCommune', code: 'finess-departement-by-postal-code' },
      ])
    }
  })

  it('refuses an establishment of no place', async () => {
    const file = await read([anEge({ adresse: [] }), anEge({}, { numFinessEge: aNumber(2) })])
    expect(issuesOf(file.collection.faults)).toMatchObject([
      { path: 'entité 1, établissement 1, champ cogCommune', code: 'finess-commune-missing' },
    ])
  })

  it('leaves to classify an establishment without category', async () => {
    const file = await read([anEge({ categorieentiteGeographiqueExercice: undefined })])
    expect(keptOf(file)[0]).toMatchObject({ kind: 'to-classify', category: null })
  })

  it('is read for one region by the commune of the establishment', async () => {
    const there = [{ usageAdresse: '03', cogCommune: '14118', codePostal: '14000', ligneAcheminement: 'CAEN' }]
    const file = await read([anEge(), anEge({ adresse: there }, { numFinessEge: aNumber(2) })], { region: '28' })
    expect(keptOf(file).map(({ finess }) => finess)).toEqual([aNumber(2)])
    expect(file.collection.counts.otherRegions).toBe(1)
  })

  it('keeps no NUL character, which PostgreSQL refuses, nor half a surrogate pair', async () => {
    const [structure] = keptOf(await read([anEge({}, { nomEgeCourt: 'CH\u0000 DE\ud800 LYS' })]))
    expect(structure?.name).toBe('CH DE\uFFFD LYS')
  })

  it('is read without a date', async () => {
    expect((await reading(JSON.stringify(aPlusFile([anEge()], { generatedAt: null })))).dataDate).toBeUndefined()
  })

  it('survives any junk in the place of its objects', async () => {
    const junk = [null, 1, 'text', [], {}, { informationsGeneralesEGE: 3 }, { adresse: { 0: 1 }, etatObjet: [] }]
    const file = await reading(
      JSON.stringify(aPlusFile([...junk, anEge()], { pmej: aPlusFile([...junk, anEge()]).pmej })),
    )
    expect(keptOf(file)).toHaveLength(1)
  })

  it.skipIf(!existsSync(fragments))(
    'of the shared fragments gives the one establishment that has a place',
    async () => {
      const file = await reading(readFileSync(fragments))
      expect(keptOf(file)).toMatchObject([{ finess: '010780195', departement: '01', kind: 'ES', category: '365' }])
      expect(file.collection.counts).toMatchObject({ read: 2, refused: 1 })
    },
  )
})

describe('a FINESS+ file as a whole', () => {
  const refusal = async (content: string | Uint8Array, gzip = false) => (await refusalOf(content, { gzip }))?.code

  it('cut anywhere is refused', async () => {
    const content = JSON.stringify(aPlusFile([anEge()]))
    for (let end = 1; end < content.length; end += 7) {
      expect(await refusal(content.slice(0, end)), `cut at ${end}`).toBe('finess-json-damaged')
    }
  })

  it('whose compression stops early, or is damaged, is refused', async () => {
    const whole = gzipSync(JSON.stringify(aPlusFile([anEge()])))
    for (const end of [3, 12, 100, whole.length - 1]) {
      expect(await refusal(whole.subarray(0, end)), `cut at ${end}`).toBe('finess-gzip-damaged')
    }
    const damaged = Buffer.from(whole)
    damaged.fill(0x55, 40, 60)
    expect(await refusal(damaged)).toBe('finess-gzip-damaged')
  })

  it.each([
    ['{"generatedAt":"2026-09-01","pmej":[oops]}', 'finess-json-damaged'],
    ['{"questions":[]}', 'finess-plus-foreign'],
    ['[{"pmej":1}]', 'finess-plus-foreign'],
    ['{"pmej":[{"numFiness":"020000014","ege":[]}]}', 'finess-plus-foreign'],
    ['{"pmej":{}}', 'finess-plus-foreign'],
  ])('%s is refused', async (content, code) => {
    expect(await refusal(content)).toBe(code)
  })
})
