import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type AuditRow, endText, logVerifier, nextRow } from '#audit'
import { filesInMemory } from '../support/use-cases/audit.ts'

/* Any single tampering of any log is found, whatever the log says. */

const text = fc.string({ unit: 'binary', maxLength: 12 })
const anEntry = fc.record({
  at: fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
  actor: text,
  door: text,
  from: text,
  action: text,
  subject: text,
  outcome: fc.constantFrom('done' as const, 'refused' as const),
})

const aLog = fc.array(anEntry, { minLength: 2, maxLength: 12 }).map((entries) => {
  const rows: AuditRow[] = []
  for (const entry of entries) rows.push(nextRow(rows.at(-1), entry))
  return rows
})

const files = filesInMemory()

function faultsOf(rows: readonly AuditRow[], written: readonly AuditRow[]) {
  const last = written.at(-1) as AuditRow
  const end = { ...last, seal: files.seal(endText(last)) }
  const verifier = logVerifier({ end, cut: undefined }, files)
  for (const row of rows) verifier.take(row)
  const { rowFaults, markFaults } = verifier.verdict()
  return [...rowFaults, ...markFaults]
}

/** Rows as a database hands them over: each number once, in order. */
const numbered = (rows: readonly AuditRow[]) => rows.map((row, place) => ({ ...row, sequence: place + 1 }))
const place = fc.nat()
const column = fc.constantFrom('actor', 'door', 'from', 'action', 'subject', 'hash', 'previousHash')

const found = (rows: readonly AuditRow[], written: readonly AuditRow[]) => {
  const faults = faultsOf(rows, written)
  expect(faults.length).toBeGreaterThan(0)
  for (const { values } of faults) expect(values).toBeDefined()
}

it('finds no fault in a log as it was written', () => {
  fc.assert(
    fc.property(aLog, (rows) => {
      expect(faultsOf(rows, rows)).toEqual([])
    }),
  )
})

it('finds any changed text, and names its row', () => {
  fc.assert(
    fc.property(aLog, place, column, text, (rows, at, name, value) => {
      const row = rows[at % rows.length] as AuditRow
      fc.pre(row[name] !== value)
      const faults = faultsOf(rows.with(at % rows.length, { ...row, [name]: value }), rows)
      expect(faults).toContainEqual({ path: '', code: 'audit-row-changed', values: { row: row.sequence } })
    }),
  )
})

it('finds a changed instant or outcome', () => {
  fc.assert(
    fc.property(aLog, place, fc.integer({ min: 1, max: 1_000_000 }), (rows, at, later) => {
      const row = rows[at % rows.length] as AuditRow
      found(rows.with(at % rows.length, { ...row, at: new Date(row.at.getTime() + later) }), rows)
      const outcome = row.outcome === 'done' ? 'refused' : 'done'
      found(rows.with(at % rows.length, { ...row, outcome }), rows)
    }),
  )
})

it('finds any removed run of rows, whether or not the other rows were renumbered', () => {
  fc.assert(
    fc.property(aLog, place, fc.integer({ min: 1, max: 12 }), (rows, at, count) => {
      const left = rows.toSpliced(at % rows.length, count)
      found(left, rows)
      found(numbered(left), rows)
    }),
  )
})

it('finds any inserted row, whether or not it was made to follow', () => {
  fc.assert(
    fc.property(aLog, place, anEntry, (rows, at, entry) => {
      const where = at % (rows.length + 1)
      found(numbered(rows.toSpliced(where, 0, nextRow(rows[where - 1], entry))), rows)
    }),
  )
})

it('finds any two rows that changed places, renumbered or with their contents only', () => {
  fc.assert(
    fc.property(aLog, place, place, (rows, one, other) => {
      const [first, second] = [one % rows.length, other % rows.length]
      fc.pre(first !== second)
      const [a, b] = [rows[first] as AuditRow, rows[second] as AuditRow]
      found(numbered(rows.with(first, b).with(second, a)), rows)
    }),
  )
})

it('finds a log whose hashes were computed again from any row to the end', () => {
  fc.assert(
    fc.property(aLog, place, anEntry, (rows, at, entry) => {
      const from = at % rows.length
      const row = rows[from] as AuditRow
      fc.pre(nextRow(rows[from - 1], entry).hash !== row.hash)
      const forged = rows.slice(0, from)
      forged.push(nextRow(forged.at(-1), entry))
      for (const later of rows.slice(from + 1)) forged.push(nextRow(forged.at(-1), later))
      found(forged, rows)
    }),
  )
})
