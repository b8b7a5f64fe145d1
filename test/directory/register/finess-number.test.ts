import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finessKey, hasValidKey, isFinessNumber, normalizeFinessNumber } from '#directory'
import { finessNumberFault } from '../../../src/directory/register/finess-number.ts'

const eight = fc.stringMatching(/^\d[0-9AB]\d{6}$/)

describe('a FINESS number', () => {
  it('has a right key in every number known to be right, Corsican ones included', () => {
    const right = [
      '590000105',
      '590780193',
      '020000089',
      '010000024',
      '970302287',
      '970302022',
      '760780239',
      '2A0022596',
    ]
    expect(right.filter((number) => !hasValidKey(number))).toEqual([])
  })

  it('has a wrong key in an invented number', () => {
    expect(hasValidKey('971000015')).toBe(false)
  })

  it('tells any change of one digit by its key', () => {
    fc.assert(
      fc.property(eight, fc.nat(8), fc.integer({ min: 1, max: 9 }), (beginning, place, change) => {
        const number = `${beginning}${finessKey(beginning)}`
        const digit = Number(number[place])
        fc.pre(!Number.isNaN(digit))
        const changed = `${number.slice(0, place)}${(digit + change) % 10}${number.slice(place + 1)}`
        expect(hasValidKey(number)).toBe(true)
        expect(hasValidKey(changed)).toBe(false)
      }),
    )
  })

  it('keeps a right key when its leading zero is lost: the length tells, not the key', () => {
    expect(hasValidKey('010000024')).toBe(true)
    expect(isFinessNumber('10000024')).toBe(false)
    expect(finessNumberFault('10000024')).toBe('finess-number-zero-lost')
  })

  it.each([
    ['', 'finess-number-missing'],
    ['5900001050', 'finess-number-length'],
    ['5,9E+08', 'finess-number-length'],
    ['59000010X', 'finess-number-shape'],
    ['2C0000014', 'finess-number-shape'],
    ['59000O105', 'finess-number-shape'],
  ])('refuses %j', (text, code) => {
    expect(finessNumberFault(text)).toBe(code)
  })

  it('is understood as people type it', () => {
    expect(normalizeFinessNumber(' 59 000 0105 ')).toBe('590000105')
    expect(normalizeFinessNumber('2a0022596')).toBe('2A0022596')
  })
})
