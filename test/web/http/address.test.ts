import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import type { AppError } from '#kernel'
import { Address } from '../../../src/web/http/routing/address.ts'

/** What `read` makes of an address, with the faults that it found there. */
async function asked<Read>(query: string, read: (address: Address) => Read) {
  const web = new Hono()
  let found: { readonly read: Read; readonly faults: readonly string[] } | undefined
  web.get('/', (context) => {
    const address = new Address(context)
    const result = read(address)
    try {
      address.refuse()
      found = { read: result, faults: [] }
    } catch (error) {
      const { issues } = error as AppError
      found = { read: result, faults: issues.map(({ path, code }) => `${path}: ${code}`) }
    }
    return context.body(null)
  })
  await web.request(`/?${query}`)
  if (!found) throw new Error('the address was read')
  return found
}

describe('an address', () => {
  it.each([
    ['', 1],
    ['page=', 1],
    ['page=3', 3],
    ['page=%203%E2%80%8B', 3],
    ['page=2abc', 1],
    ['page=-3', 1],
    ['page=2.5', 1],
    ['page=1e9', 1],
    ['page=0', 1],
    ['page=99999999999999', 999_999],
  ])('asks for a page of a list that exists: %s', async (query, page) => {
    expect(await asked(query, (address) => address.page())).toEqual({ read: page, faults: [] })
  })

  it.each([
    ['annee=2026', 2026, []],
    ['annee=', undefined, []],
    ['annee=26', 26, ['annee: address-year-faulty']],
    ['annee=2026%20ou%20plus%20tard', Number.NaN, ['annee: address-year-unreadable']],
  ])('asks for a year, or is refused: %s', async (query, year, faults) => {
    expect(await asked(query, (address) => address.year())).toEqual({ read: year, faults })
  })

  it('is refused once, with every choice that does not exist', async () => {
    const { read, faults } = await asked(
      'type=ES&etat=tout&avis=constructor&role=un%20long%20texte%20ici',
      (address) => [
        address.among('type', ['ES', 'ESMS']),
        address.oneOf('etat', { fait: 'done' }),
        address.named('avis', { accepted: 'accepte' }),
        address.among('role', ['admin']),
      ],
    )
    expect(read).toEqual(['ES', undefined, undefined, undefined])
    expect(faults).toEqual([
      'etat: address-choice-unknown',
      'avis: address-choice-unknown',
      'role: address-choice-unreadable',
    ])
  })

  it('asks nothing with an empty choice, as a form sends it', async () => {
    const read = await asked('type=&q=', (address) => [
      address.among('type', ['ES']),
      address.text('q'),
      address.search(),
    ])
    expect(read).toEqual({ read: [undefined, undefined, ''], faults: [] })
  })

  it('cuts the words of a search where no more is searched for', async () => {
    const { read } = await asked(`q=${'mot '.repeat(200)}`, (address) => address.search())
    expect(read.length).toBeLessThanOrEqual(100)
  })
})
