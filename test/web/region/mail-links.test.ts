import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Referent } from '#directory'
import { reminderOf } from '#messages'
import { mailAddresses, mailLinks } from '../../../src/web/region/mail-links.ts'

const reminder = reminderOf('at-risk', { kind: 'ES', year: 2026, region: 'Provence-Alpes-Côte d’Azur' })
if (!reminder) throw new Error('no reminder')

const referent = (mail: string | null) => ({ mail }) as Referent

describe('the links that open a mail to many referents', () => {
  it('write to each address once, in links that a mail program takes whole', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.emailAddress(), { maxLength: 60 }), (addresses) => {
        const links = mailLinks(addresses, reminder)
        const written = links.flatMap(({ href }) => (new URL(href).searchParams.get('bcc') ?? '').split(','))
        expect(written.sort()).toEqual(addresses.toSorted())
        expect(links.reduce((sum, { count }) => sum + count, 0)).toBe(addresses.length)
        for (const { href, count } of links) if (count > 1) expect(href.length).toBeLessThanOrEqual(1_900)
      }),
    )
  })

  it('hold several addresses beside the longest text, and keep its line breaks', () => {
    const addresses = Array.from({ length: 30 }, (_, place) => `direction.${place}@etablissement.example`)
    const [first] = mailLinks(addresses, reminder)
    expect(first?.count).toBeGreaterThan(5)
    expect(new URL(first?.href ?? '').searchParams.get('body')).toContain('Bonjour,\r\n\r\n')
  })

  it('leave out who has no address, and an address that was named twice in other letters', () => {
    const units = [{ referents: [referent('a@x.fr'), referent(null)] }, { referents: [referent('A@x.fr')] }]
    expect(mailAddresses(units)).toHaveLength(1)
  })

  it('are offered for what is missing, and for nothing that was done', () => {
    const asked = { kind: 'ESMS', year: 2025, region: 'Corse' } as const
    expect(reminderOf('late', asked)?.body).toContain('une priorité, pas une obligation')
    for (const figure of ['done', 'done-or-planned', 'planned', 'expected', 'apart'] as const)
      expect(reminderOf(figure, asked)).toBeUndefined()
  })
})
