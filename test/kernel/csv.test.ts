import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csv } from '../../src/kernel/text/csv.ts'

/** What spreadsheets take for the beginning of a formula, after the marks and spaces that they skip. */
const formula = /^[\s\p{Cc}\p{Cf}"]*[=+\-@]|^[\t\r]/u

const text = fc
  .array(fc.constantFrom('=', '+', '-', '@', ',', ';', '"', '\t', '\r\n', '\n', ' ', "'", '\u200B', 'a', '1', 'é'), {
    maxLength: 12,
  })
  .map((signs) => signs.join(''))
const table = fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })

describe('a CSV file of ours', () => {
  it('has no cell that begins a formula, whether it is split at semicolons, at commas or at tabs', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const file = csv(rows).slice(1)
        const quoted = parse(file, { delimiter: ';', relax_column_count: true }).flat()
        const careless = [',', ';', '\t'].flatMap((separator) =>
          file.split(/\r\n|\n|\r/).flatMap((line) => line.split(separator)),
        )
        expect([...quoted, ...careless].filter((cell) => formula.test(cell))).toEqual([])
      }),
    )
  })

  it('keeps every text, except tabs and the added apostrophes', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const read: string[][] = parse(csv(rows).slice(1), { delimiter: ';', relax_column_count: true })
        const plain = (cells: readonly string[][]) =>
          cells.map((row) => row.map((cell) => cell.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replaceAll("'", '')))
        expect(plain(read)).toEqual(plain(rows))
      }),
    )
  })

  it('writes numbers with a decimal comma, and no apostrophe before a negative one', () => {
    expect(csv([[57.14, 1.5, -3, 0, 40_000, '1.5']])).toBe('\uFEFF"57,14";"1,5";"-3";"0";"40000";"1.5"\r\n')
  })

  it('leaves ordinary sentences as they are', () => {
    const sentence = 'Mise à jour du 12-03, réunion (2 h) ; suite : a@b.fr'
    expect(csv([[sentence]])).toBe(`\uFEFF"${sentence}"\r\n`)
    expect(csv([['prix, =1+1']])).toBe(`\uFEFF"prix, '=1+1"\r\n`)
  })
})
