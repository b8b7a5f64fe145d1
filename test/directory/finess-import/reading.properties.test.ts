import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '#kernel'
import { splitLines } from '../../../src/directory/files/lines.ts'
import { startClassicFile } from '../../../src/directory/finess-import/classic-file.ts'
import { type Collection, startCollection } from '../../../src/directory/finess-import/collection.ts'
import { startFinessPlusFile } from '../../../src/directory/finess-import/finess-plus-file.ts'
import { pack, unpack } from '../../../src/directory/finess-import/packed-establishment.ts'
import { searchTextOf, wordsOf } from '../../../src/directory/register/search-text.ts'
import { aFile, aLine, aNumber, header, written } from './finess-lines.ts'

/** Reads the bytes of a classic file, in these chunks. */
function readChunks(chunks: readonly Uint8Array[]): Collection {
  const collection = startCollection({ region: null })
  const file = startClassicFile(collection.add)
  const lines = splitLines(file.line)
  for (const chunk of chunks) lines.chunk(chunk)
  lines.end()
  file.end()
  return collection.end()
}

/** Everything that an import depends on: all but the positions of faults. */
function essence(collection: Collection) {
  const kept = [...collection.establishments()].map((each) => JSON.stringify(each)).sort()
  const entities = [...collection.legalEntities].sort()
  return { kept, entities, counts: collection.counts, kinds: collection.kept, numbersUnread: collection.numbersUnread }
}

const line = fc
  .record({
    nofinesset: fc.oneof(fc.integer({ min: 1, max: 6 }).map(aNumber), fc.constantFrom('2000001', '', '0200000A1')),
    rs: fc.constantFrom('CH DE MONTFLEURY', 'EHPAD "LES ORMES"', 'ÉTOILE'),
    categetab: fc.constantFrom('355', '500', '620', '999', ''),
    departement: fc.constantFrom('02', '9A', '2', ''),
    dateouv: fc.constantFrom('1979-02-13', '13/02/1979', ''),
  })
  .map((given) => written(aLine(given)))

describe('the reading of a FINESS file', () => {
  it('does not depend on the order of the lines', () => {
    const shuffled = fc.array(line, { minLength: 1, maxLength: 12 }).chain((lines) =>
      fc.record({
        lines: fc.constant(lines),
        others: fc.shuffledSubarray(lines, { minLength: lines.length, maxLength: lines.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ lines, others }) => {
        const [one, other] = [lines, others].map((each) => essence(readChunks([Buffer.from(aFile(each))])))
        expect(other).toEqual(one)
      }),
    )
  })

  it('counts a doubt that only the repeated line has, wherever that line stands', () => {
    const lines = [aLine({ departement: '02' }), aLine({ departement: '2' })].map(written)
    for (const order of [lines, lines.toReversed()]) {
      const { counts } = readChunks([Buffer.from(aFile(order))])
      expect(counts).toMatchObject({ read: 2, repeated: 1, doubtful: 1 })
    }
  })

  it('does not depend on where its bytes are cut into chunks', () => {
    const bytes = Buffer.from(aFile([aLine({ rs: 'HÔPITAL' }), aLine({ nofinesset: aNumber(2), rs: 'CLÉRY' })]))
    const cuts = fc.array(fc.nat(bytes.length), { maxLength: 10 }).map((places) => places.sort((a, b) => a - b))
    fc.assert(
      fc.property(cuts, (places) => {
        const ends = [...places, bytes.length]
        const chunks = ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end))
        expect(essence(readChunks(chunks))).toEqual(essence(readChunks([bytes])))
      }),
    )
  })

  it('of any bytes ends with establishments or with a refusal, never otherwise', () => {
    const beginnings = fc.constantFrom('', `${header}\n`, `${header}\n${written(aLine())}\n`, `${header}\nstructureet;`)
    const separators = fc.constantFrom(
      ...[';', '"', '\n', '\r', 'structureet', '\u00e9'].map((text) => Buffer.from(text)),
    )
    const bytes = fc.array(fc.oneof(fc.uint8Array({ maxLength: 20 }), separators), { maxLength: 60 })
    fc.assert(
      fc.property(beginnings, bytes, (beginning, pieces) => {
        try {
          readChunks([Buffer.from(beginning), ...pieces])
        } catch (error) {
          expect(error).toBeInstanceOf(AppError)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('of any JSON ends with establishments or with a refusal, never otherwise', () => {
    const ege = fc.record({
      informationsGeneralesEGE: fc.jsonValue(),
      adresse: fc.jsonValue(),
      etatObjet: fc.jsonValue(),
    })
    const entity = fc.record({
      informationsGeneralesPMEJ: fc.jsonValue(),
      ege: fc.oneof(fc.array(ege), fc.jsonValue()),
    })
    fc.assert(
      fc.property(fc.array(fc.oneof(entity, fc.jsonValue())), (values) => {
        const file = startFinessPlusFile(startCollection({ region: null }).add)
        for (const value of values) file.value(value)
      }),
    )
  })

  it('packs an establishment without losing anything', () => {
    const [establishment] = readChunks([
      Buffer.from(aFile([aLine({ rs: 'EHPAD "L’ÉTOILE" \\ ; 1' })])),
    ]).establishments()
    if (!establishment) throw new Error('not kept')
    expect(unpack(pack(establishment))).toEqual(establishment)
  })
})

describe('the words of a search', () => {
  it.each([
    ['C.H. de la Fère', ['ch', 'de', 'la', 'fere']],
    ['E.H.P.A.D. EDMAR LAMA', ['ehpad', 'edmar', 'lama']],
    ['St-Martin', ['saint', 'martin']],
    ['Sainte-Marie', ['sainte', 'marie']],
    ['CŒUR D’ÉTOILE', ['coeur', 'd', 'etoile']],
    ['59 000 0105', ['59', '000', '0105']],
    ['constructor', ['constructor']],
    ['%_\\', []],
  ])('of %j are %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  it('never hold anything that LIKE would read as a wildcard', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(wordsOf(text).join('')).toMatch(/^[a-z0-9]*$/)
      }),
    )
  })

  it('are kept apart: those of the names, then those of the town and the number', () => {
    const [establishment] = readChunks([Buffer.from(aFile([aLine()]))]).establishments()
    if (!establishment) throw new Error('not kept')
    expect(searchTextOf(establishment)).toBe(` ch de montfleury centre hospitalier| montfleury ${aNumber(1)}`)
  })
})
