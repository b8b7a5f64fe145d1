import { expect, it } from 'vitest'
import { csvPieces } from '#kernel'
import { writeTable } from '#workbook'
import readXlsx from '../../src/workbook/xlsx/read.ts'
import { joined } from '../support/data/pieces.ts'

const head = ['numero_finess', 'Nom', 'Montant (€)']
const many = 60_000

/** Rows that are made when they are asked for, and how many were. */
function counted() {
  const asked = { rows: 0 }
  function* rows() {
    while (asked.rows < many) {
      asked.rows += 1
      yield [String(100_000_000 + asked.rows), `Établissement ${asked.rows} =1+1`, asked.rows] as const
    }
  }
  return { asked, rows: rows() }
}

it('a long list leaves as a workbook before its last rows are made, and no piece holds many of them', async () => {
  const { asked, rows } = counted()
  const pieces = writeTable({ title: 'Liste', sheet: 'Liste', head, rows })
  let [before, most, longest] = [0, 0, 0]
  for await (const { length } of pieces) {
    most = Math.max(most, asked.rows - before)
    longest = Math.max(longest, length)
    before = asked.rows
  }
  expect(asked.rows).toBe(many)
  expect(most).toBeLessThan(many / 20)
  expect(longest).toBeLessThan(256 * 1024)
})

it('a workbook written in pieces is read like any other: its rows in order, texts as texts, numbers as numbers', async () => {
  const rows = [
    ['001', '=1+1', 1.5],
    ['', 'Deux <&> "trois"', ''],
  ] as const
  const bytes = await joined(writeTable({ title: 'Liste', sheet: 'Liste', head, rows }))
  const sheets = await readXlsx(bytes)
  expect(JSON.stringify(sheets)).toContain('Deux <&> \\"trois\\"')
  const again = await joined(writeTable({ title: 'Liste', sheet: 'Liste', head, rows }))
  expect(again).toEqual(bytes)
})

it('a long list leaves as CSV in pieces that together are the file', () => {
  const lines = Array.from({ length: 9_000 }, (_, rank) => [String(rank), `Établissement ${rank}`])
  const pieces = [...csvPieces(lines)]
  expect(pieces.length).toBeGreaterThan(3)
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(80_000)
  const text = pieces.join('')
  expect(text.startsWith('\uFEFF"0";"Établissement 0"\r\n"1"')).toBe(true)
  expect(text.split('\r\n')).toHaveLength(lines.length + 1)
})
