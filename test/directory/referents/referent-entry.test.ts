import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMail, readPhone } from '../../../src/directory/referents/referent-entry.ts'

describe('a telephone number', () => {
  it.each([
    ['0323000000', '03 23 00 00 00'],
    ['03.23.00.00.00', '03 23 00 00 00'],
    ['03-23 00 00-00', '03 23 00 00 00'],
    ['+33 3 23 00 00 00', '+33323000000'],
    ['0033323000000', '+33323000000'],
    ['+262 262 00 00 00', '+262262000000'],
  ])('%s is read as %s, and read again as itself', (typed, read) => {
    expect(readPhone(typed)).toBe(read)
    expect(readPhone(read)).toBe(read)
  })

  it.each(['', '15', '323000000', '003230000', '03 23 00 00 0', '+33', '03 23 00 00 00 poste 12', 'néant'])(
    '%j is none',
    (typed) => {
      expect(readPhone(typed)).toBeUndefined()
    },
  )
})

describe('an email address', () => {
  it.each(['ssi@laon.example', 'prenom.nom+ssi@ch-laon.sante.example', 'dsi@hôpital.example'])('%s is one', (text) => {
    expect(isMail(text)).toBe(true)
  })

  it.each([
    'ssi',
    'ssi@laon',
    'a@b.example, c@d.example',
    'Camille <ssi@laon.example>',
    'ssi@laon.example\nBcc: x@y.example',
    'ssi @laon.example',
    `${'a'.repeat(250)}@b.fr`,
  ])('%j is none', (text) => {
    expect(isMail(text)).toBe(false)
  })

  it('never holds a line break, a space or a second address', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'ab@. \n,;<"é'), { maxLength: 12 }), (characters) => {
        const text = characters.join('')
        fc.pre(/@.*\./.test(text))
        expect(isMail(text) && /[\s,;<>"]|@.*@/.test(text)).toBe(false)
      }),
    )
  })
})
