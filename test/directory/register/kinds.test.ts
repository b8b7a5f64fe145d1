import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { aggregateOf, listCategories } from '../../../src/directory/register/categories.ts'
import { kindOf, scopes } from '../../../src/directory/register/kinds.ts'

const published = new URL('../../../../shared/data/finess_categories_ASS_X10.csv', import.meta.url)

describe('the kind of an establishment', () => {
  it.each([
    ['355', 'ES'], // centre hospitalier
    ['101', 'ES'], // CHR
    ['146', 'ES'], // dialyse hors centre
    ['699', 'ES'], // entité ayant autorisation
    ['362', 'ES'], // soins longue durée
    ['500', 'ESMS'], // EHPAD
    ['183', 'ESMS'], // IME
    ['246', 'ESMS'], // ESAT
    ['197', 'ESMS'], // CSAPA (4604)
    ['180', 'ESMS'], // LHSS (4604)
    ['460', 'ESMS'], // services à domicile (4605)
    ['462', 'ESMS'], // lieux de vie (4605)
    ['461', 'ESMS'], // centres de ressources (4606)
  ])('of category %s is %s', (category, kind) => {
    expect(kindOf(category)).toBe(kind)
  })

  it.each(['241', '177', '214', '258', '340', '640', '223', '620', '611', '603', '300', '261'])(
    'leaves category %s out of scope: social, ambulatory care, pharmacy, training or administration',
    (category) => {
      expect(kindOf(category)).toBeUndefined()
    },
  )

  it.each(['999', '000', '35', 'constructor', '__proto__'])('never guesses category %s', (category) => {
    expect(kindOf(category)).toBe('to-classify')
  })

  it('leaves to classify an establishment without category', () => {
    expect(kindOf(null)).toBe('to-classify')
  })

  it('says of each scope whether it is official or a judgement, and why', () => {
    for (const scope of scopes) expect(scope.reason.length).toBeGreaterThan(20)
    expect(scopes.map(({ provenance }) => provenance)).toEqual(['official', 'judgement', 'judgement'])
  })

  it('knows the 309 codes of ASS_X10: 54 of ES, 124 in aggregate 4000', () => {
    const codes = listCategories()
    expect(codes).toHaveLength(309)
    expect(codes.filter((code) => kindOf(code) === 'ES')).toHaveLength(54)
    expect(codes.filter((code) => aggregateOf(code)?.startsWith('4'))).toHaveLength(124)
  })

  it.skipIf(!existsSync(published))('agrees with the published table, code by code', () => {
    const rows = readFileSync(published, 'utf8').trim().split('\n').slice(1)
    const aggregates = rows.map((row) => row.split(';')).map(([code = '', , , aggregate = '']) => [code, aggregate])
    expect(
      listCategories()
        .map((code) => [code, aggregateOf(code)])
        .sort(),
    ).toEqual(aggregates.sort())
  })
})
