import { describe, expect, it } from 'vitest'
import { checkContacts, type TypedContact } from '#regional-offer'

const typed = (given: Partial<TypedContact> = {}): TypedContact => ({
  name: 'CSIRT de test',
  phone: '03 00 00 00 00',
  mail: '',
  hours: 'jour et nuit',
  source: 'Site du CSIRT, novembre 2026',
  ...given,
})
const faults = (given: Partial<TypedContact>) =>
  checkContacts({ csirt: typed(given) }).issues.map(({ path, code }) => `${path} ${code}`)

describe('the contacts of a crisis', () => {
  it('are kept in the order of the sheet; one left blank is to complete', () => {
    const blank = { name: ' ', phone: '', mail: '', hours: '', source: '' }
    const { contacts, issues } = checkContacts({ police: typed(), csirt: typed(), pris: blank })
    expect([issues, contacts.map(({ kind }) => kind)]).toEqual([[], ['csirt', 'police']])
  })

  it.each<[what: string, given: Partial<TypedContact>, expected: readonly string[]]>([
    ['name a body', { name: '' }, ['csirt.name contact-name-missing']],
    ['say where they come from', { source: '' }, ['csirt.source contact-source-missing']],
    ['can be reached', { phone: '' }, ['csirt.phone contact-unreachable']],
    ['can be reached by mail alone', { phone: '', mail: 'a@b.fr' }, []],
    ['have a number that can be dialled', { phone: 'demander Paul' }, ['csirt.phone contact-phone']],
    ['have an address that can be written to', { mail: 'a@b' }, ['csirt.mail contact-mail']],
    ['fit on the sheet', { hours: 'x'.repeat(101) }, ['csirt.hours contact-text-too-long']],
    [
      'have all their faults listed at once',
      { name: '', phone: '?', mail: '?', source: '' },
      [
        'csirt.name contact-name-missing',
        'csirt.phone contact-phone',
        'csirt.mail contact-mail',
        'csirt.source contact-source-missing',
      ],
    ],
  ])('%s', (_, given, expected) => {
    expect(faults(given)).toEqual(expected)
  })
})
