import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readColumnedFile } from '../../../src/directory/files/columned-file.ts'
import { invitationTable, readInvitations } from '../../../src/identity/invitations/invitation-file.ts'

const readInvitationFile = (bytes: Uint8Array, known: Parameters<typeof readInvitations>[1]['territories']) =>
  readInvitations(readColumnedFile(bytes, invitationTable), { territories: known, aliases, groups })
const aliases = new Map([['32', [{ name: 'Flandre', aliases: ['TAN Lille', 'Métropole-Flandres'] }]]])
const territories = [
  { id: 'flandre-1', region: '32', name: 'Flandre', position: 0 },
  { id: 'centre-a', region: '32', name: 'Centre', position: 1 },
  { id: 'centre-b', region: '53', name: 'Centre', position: 0 },
]
const groups = [{ id: 'g-1', kind: 'ght', name: 'GHT Côte d’Opale', finessPlusId: null, closedAt: null }] as const
const read = (text: string) => readInvitationFile(new TextEncoder().encode(text), territories)
const line = (...fields: string[]) => read(`mail;role;perimetre\n${fields.join(';')}`)
const codes = (...fields: string[]) => line(...fields).refused.map(({ path, code }) => `${path}: ${code}`)

describe('a file of invitations', () => {
  it('gives an RSSI a legal entity by its number, or a group by its name', () => {
    const scopes = read("mail;role;perimetre\na@b.fr;rssi;ght cote d'opale\nb@b.fr;rssi;020000022").read
    expect(scopes.map(({ scope }) => scope)).toEqual(['g-1', '020000022'])
    expect(codes('a@b.fr', 'rssi', 'Oise')).toEqual(['ligne 2, champ perimetre: invitation-line-group-unknown'])
  })

  it('is read with its columns in any order, with either separator, in UTF-8 or Windows-1252', () => {
    const expected = [{ where: 'ligne 2', email: 'a@b.fr', role: 'territory', scope: 'flandre-1' }]
    expect(read('Périmètre,nom,Rôle,MAIL\nTAN Flandre,"D, E",territoire,A@B.fr').read).toEqual(expected)
    const latin = Uint8Array.from('mail;r\u00f4le;p\u00e9rim\u00e8tre\r\na@b.fr;r\u00e9gion;32\r\n', (c) =>
      c.charCodeAt(0),
    )
    expect(line('a@b.fr', 'territoire', 'TAN Lille').read).toMatchObject([{ scope: 'flandre-1' }])
    expect(readInvitationFile(latin, [])).toMatchObject({ encoding: 'windows-1252', read: [{ role: 'region' }] })
  })

  it('takes marks that nobody sees out of every field, an email address included', () => {
    const scope = '\u202A590\u00A0000\u2009105\u202C'
    expect(line('\u200Ba@b.fr\u00A0', 'Re\u0301gion', '3\u200B2').read).toMatchObject([
      { email: 'a@b.fr', scope: '32' },
    ])
    expect(line('a@b.fr', 'structure', scope).read).toMatchObject([{ scope: '590000105' }])
  })

  it('tells every fault of a line, by line and field', () => {
    expect(codes('pas une adresse', 'chef', '5900')).toEqual([
      'ligne 2, champ mail: invitation-line-mail',
      'ligne 2, champ role: invitation-line-role',
    ])
    expect(codes('', 'structure', '59000010')).toEqual([
      'ligne 2, champ mail: email-missing',
      'ligne 2, champ perimetre: invitation-line-zero-lost',
    ])
  })

  it.each([
    ['structure', '5,9E+08', 'invitation-line-number-rounded'],
    ['structure', '59000010', 'invitation-line-zero-lost'],
    ['rssi', '5900001O5', 'finess-number-shape'],
    ['structure', '1234', 'finess-number-length'],
    ['structure', '', 'invitation-line-scope-missing'],
    ['région', '1', 'invitation-line-region-zero-lost'],
    ['administrateur', '32', 'invitation-line-admin-scope'],
    ['territoire', 'Centre', 'invitation-line-territory-ambiguous'],
    ['territoire', 'Ailleurs', 'invitation-line-territory-unknown'],
    ['structure', '=cmd|calc', 'finess-number-shape'],
  ])('refuses for %s the scope %s', (role, scope, code) => {
    expect(codes('a@b.fr', role, scope)).toEqual([`ligne 2, champ perimetre: ${code}`])
  })

  it.each([
    '=HYPERLINK("http://x")',
    'a@b.fr\u000bBcc:c@d.fr',
    'a@b.fr, c@d.fr',
    '<a@b.fr>',
    'a@b.fr%0aBcc:c@d.fr',
    '@b.fr',
  ])('takes %j for no address', (mail) => {
    expect(line(mail, 'admin', '').read).toEqual([])
  })

  it('names the line that says the same, and keeps the first', () => {
    const { read: kept, refused } = read(
      'mail;role;perimetre\na@b.fr;region;32\nA@B.FR ; ars ; 32\na@b.fr;observateur;32',
    )
    expect(kept.map(({ where }) => where)).toEqual(['ligne 2', 'ligne 4'])
    expect(refused).toEqual([
      { path: 'ligne 3, champ mail', code: 'invitation-line-repeated', values: { other: 'ligne 2' } },
    ])
  })

  it('is refused as a whole when it is something else', () => {
    const whole = (bytes: Uint8Array | string) => () =>
      readInvitationFile(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, [])
    expect(whole('')).toThrow('table-file-empty')
    expect(whole('PK\u0003\u0004')).toThrow('table-file-workbook')
    expect(whole('a;b;c\n1;2;3')).toThrow('table-file-header-missing')
    expect(whole('mail;role;perimetre\n;;\n')).toThrow('table-file-no-line')
    expect(whole(new Uint8Array(5_000_000).fill(65))).toThrow('table-file-too-large')
  })

  it('reads or refuses every line, whatever it holds', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('a@b.fr', 'structure', '590000105', '"', 'admin', ';', '\u2028'))
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 }), (rows) => {
        const text = ['mail;role;perimetre', 'x@y.fr;admin;', ...rows.map((row) => row.join(';'))].join('\n')
        const { lines, read: kept, refused } = read(text)
        const told = new Set([...kept.map(({ where }) => where), ...refused.map(({ path }) => path.split(',')[0])])
        expect(told.size).toBe(lines)
      }),
    )
  })
})
