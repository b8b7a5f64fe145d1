import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareVersions } from '#content'

const version = fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }).map((numbers) => numbers.join('.'))

describe('the order of versions', () => {
  it.each([
    ['1.9.0', '1.10.0'],
    ['1.0.9', '2.0.0'],
    ['2025.9', '2025.10'],
    ['2025.1', '2025.1.1'],
    ['1.0.9007199254740993', '1.0.9007199254740994'],
  ])('puts %s before %s', (older, newer) => {
    expect(compareVersions(older, newer)).toBeLessThan(0)
    expect(compareVersions(newer, older)).toBeGreaterThan(0)
  })

  it('is total: any two different versions have an order, and only the same version is equal', () => {
    fc.assert(
      fc.property(version, version, (a, b) => {
        expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) || 0)
        expect(compareVersions(a, b) === 0).toBe(a === b)
      }),
    )
  })

  it('never goes in circles', () => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        const [first = '', second = '', third = ''] = [a, b, c].sort(compareVersions)
        expect(compareVersions(first, second)).toBeLessThanOrEqual(0)
        expect(compareVersions(second, third)).toBeLessThanOrEqual(0)
        expect(compareVersions(first, third)).toBeLessThanOrEqual(0)
      }),
    )
  })
})
