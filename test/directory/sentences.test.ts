import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { directory } from '../../src/messages/fr/directory.ts'

/** The two files FINESS comes in, which are no faults. */
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
