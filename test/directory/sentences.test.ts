import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { directory } from '../../src/messages/fr/sentences/directory.ts'
import { referents } from '../../src/messages/fr/sentences/referents.ts'
import { tableFile } from '../../src/messages/fr/sentences/table-file.ts'
import { territories } from '../../src/messages/fr/sentences/territories.ts'

/** The names of the two FINESS formats look like codes of faults. */
const sources = ['finess-classic', 'finess-plus']

const text = globSync('src/directory/**/*.ts')
  .map((path) => readFileSync(path, 'utf8').replace(/from '[^']+'/g, ''))
  .join('\n')
const codes = new Set([...text.matchAll(/'((?:finess|structure)-[a-z0-9-]+)'/g)].map((match) => match[1] ?? ''))
for (const source of sources) codes.delete(source)

describe('the sentences about the register', () => {
  it('are there for every fault, and for nothing else', () => {
    expect(codes.size).toBeGreaterThan(30)
    expect(Object.keys(directory).sort()).toEqual([...codes].sort())
  })
})

describe('the sentences about territories, referents and the files people make', () => {
  /** Faults that only forms can have. */
  const ofForms = ['table-file-missing', 'referent-standing-missing']
  const said = [...text.matchAll(/'((?:table-file|table-line|territory|territories|referent)-[a-z0-9-]+)'/g)].map(
    (match) => match[1] ?? '',
  )

  it('are there for every fault, and for nothing else', () => {
    expect(Object.keys({ ...tableFile, ...territories, ...referents }).sort()).toEqual(
      [...new Set([...said, ...ofForms])].sort(),
    )
  })
})
