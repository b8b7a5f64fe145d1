import { describe, expect, it } from 'vitest'
import type { CandidateKind, JudgedCondition } from '#care'
import { missingItems } from '../../src/care/items/missing.ts'
import { catalogue } from '../support/data/content.ts'

const domain = catalogue.latestProgramme('care').domains.find(({ id }) => id === 'D2')
const [item] = domain?.items ?? []

describe('what is missing of an item that is reached', () => {
  it.each<readonly [CandidateKind, number]>([
    ['group', 1],
    ['legal-entity', 1],
    ['structure', 0],
  ])('for a %s whose conditions are not all said', (kind, count) => {
    if (!domain || !item) throw new Error('no domain 2')
    const open = { judged: { standing: 'unknown' } } as JudgedCondition
    expect(missingItems(domain, [{ item, state: 'met', conditions: [open] }], kind)).toHaveLength(count)
    expect(missingItems(domain, [{ item, state: 'unmet', conditions: [open] }], kind)).toHaveLength(1)
  })
})
