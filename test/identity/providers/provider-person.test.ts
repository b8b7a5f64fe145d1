import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../../src/config.ts'
import { marksOf } from '../../../src/identity/providers/oidc-marks.ts'
import { isProtected, limitedTo } from '../../../src/identity/providers/oidc-metadata.ts'
import { isStrong, workplacesOf, workplaceVerdict } from '../../../src/identity/providers/oidc-person.ts'
import { providerOptions } from '../../../src/identity/providers/oidc-providers.ts'

const structure = { finess: '590000105', siret: '26590679800014' }
const [siret, finess] = [structure.siret, structure.finess]

const known = (sirets: string[], finesses: string[] = []) => ({ sirets, finesses, workplaceUnreadable: false })

describe('where a person works', () => {
  it.each([
    ['nothing is known of the person', known([]), structure, 'unknown'],
    ['the SIRET is the same', known([siret]), structure, 'same'],
    ['one SIRET of several is the same', known(['26020000000012', siret]), structure, 'same'],
    ['the FINESS number is the same', known([], [finess]), structure, 'same'],
    ['both numbers are the same', known([siret], [finess]), structure, 'same'],
    [
      'no SIRET of several is the same',
      known(['99999999900019', '88888888800018']),
      structure,
      'provider-other-structure',
    ],
    ['the SIRET is another of the same organisation', known(['26590679800022']), structure, 'provider-other-site'],
    [
      'the SIRET is another, though FINESS agrees',
      known(['26020000000012'], [finess]),
      structure,
      'provider-other-structure',
    ],
    [
      'FINESS is another, though the SIRET agrees',
      known([siret], ['020000014']),
      structure,
      'provider-other-structure',
    ],
    ['the register has no SIRET', known(['26020000000012']), { finess, siret: null }, 'unknown'],
    [
      'the register has no SIRET, and FINESS disagrees',
      known([siret], ['020000014']),
      { finess, siret: null },
      'provider-other-structure',
    ],
    [
      'something cannot be read',
      { ...known([siret]), workplaceUnreadable: true },
      structure,
      'provider-workplace-unreadable',
    ],
  ])('when %s', (_when, person, place, expected) => {
    expect(workplaceVerdict(person, place)).toBe(expected)
  })

  it.each([
    ['one SIRET', { siret }, known([siret])],
    ['a SIRET with spaces', { siret: '265 906 798 00014' }, known([siret])],
    ['a SIRET as a number', { siret: Number(siret) }, known([siret])],
    ['a list, entry by entry', { siret: ['99999999900019', siret, siret] }, known(['99999999900019', siret])],
    ['nothing', {}, known([])],
    ['an empty text, an empty list, null', { siret: ['', null], SubjectRefPro: null }, known([])],
    [
      'activities',
      { SubjectRefPro: { exercices: [{ activities: [{ numeroSiretSite: siret, numeroFinessSite: finess }, {}] }] } },
      known([siret], [finess]),
    ],
  ])('is read from %s', (_what, userinfo, expected) => {
    expect(workplacesOf(userinfo)).toEqual(expected)
  })

  it.each([
    [{ siret: { value: siret } }],
    [{ siret: [siret, { value: siret }] }],
    [{ siret: [[siret]] }],
    [{ siret: true }],
    [{ siret: '123' }],
    [{ siret: `${siret},99999999900019` }],
    [{ SubjectRefPro: 'none' }],
    [{ SubjectRefPro: { exercices: 'none' } }],
    [{ SubjectRefPro: { exercices: [{ activities: [null, 'none'] }] } }],
    [{ SubjectRefPro: { exercices: [{ activities: [{ numeroSiretSite: '123' }] }] } }],
  ])('cannot be read from %j, which is not taken for nothing', (userinfo) => {
    expect(workplacesOf(userinfo).workplaceUnreadable).toBe(true)
  })

  it('is read from whatever a provider may send, without ever failing', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('siret', 'SubjectRefPro', 'x'), fc.jsonValue()), (userinfo) => {
        const { sirets, finesses } = workplacesOf(userinfo)
        expect(sirets.every((number) => /^\d{14}$/.test(number))).toBe(true)
        expect(finesses.every((number) => /^[0-9AB]{9}$/.test(number))).toBe(true)
      }),
    )
  })
})

describe('two factors', () => {
  it.each([
    [['mfa'], true],
    [['pwd', 'mfa'], true],
    [['pwd'], false],
    [['pwd', 'totp'], false],
    ['mfa', false],
    [undefined, false],
  ])('of ProConnect with %j: %s', (amr, expected) => {
    expect(isStrong(providerOptions.proconnect, { amr })).toBe(expected)
  })
})

it('the marks of a sign-in differ from each other, from the secret and from one sign-in to the next', () => {
  const all = ['one', 'two'].flatMap((secret) => [secret, ...Object.values(marksOf(secret))])
  expect(new Set(all).size).toBe(all.length)
})

it.each([
  ['https://proconnect.example/x', true],
  ['http://127.0.0.1:3000/x', true],
  ['http://localhost/x', true],
  ['http://[::1]:3000/x', true],
  ['http://proconnect.example', false],
  ['http://127.0.0.1.elsewhere.example', false],
  ['http://localhost.elsewhere.example', false],
  ['ftp://127.0.0.1/', false],
  ['not an address', false],
])('%s can be spoken to without being overheard: %s', (address, expected) => {
  expect(isProtected(address)).toBe(expected)
})

it('of the signatures that a provider offers, those that anyone could make are left out', () => {
  const offered = ['none', 'HS256', 'RS256', 'ES256']
  const metadata = { issuer: 'https://proconnect.example', id_token_signing_alg_values_supported: offered }
  expect(limitedTo(metadata)).toEqual({
    issuer: 'https://proconnect.example',
    id_token_signing_alg_values_supported: ['RS256', 'ES256'],
    userinfo_signing_alg_values_supported: ['RS256', 'PS256', 'ES256'],
  })
})

describe('the settings of a provider', () => {
  const whole = {
    PUBLIC_URL: 'https://cap-care.example',
    PSC_DISCOVERY_URL: 'https://psc.example/.well-known/wallet-openid-configuration',
    PSC_CLIENT_ID: 'cap-care',
    PSC_CLIENT_SECRET: 'secret',
  }

  it('go together', () => {
    expect(readConfig(whole)).toMatchObject({ PSC_CLIENT_ID: 'cap-care' })
    for (const name of Object.keys(whole)) {
      expect(() => readConfig({ ...whole, [name]: '' }), name).toThrow(
        new RegExp(`${name}: needed with PSC_DISCOVERY_URL`),
      )
    }
  })

  it.each([
    ['http://psc.example/.well-known/wallet-openid-configuration', /PSC_DISCOVERY_URL: must begin with https/],
    [
      'https://psc.example/auth/realms/esante-wallet',
      /PSC_DISCOVERY_URL: must be the address of the discovery document/,
    ],
    ['psc.example', /PSC_DISCOVERY_URL/],
  ])('refuse the discovery address %s', (address, said) => {
    expect(() => readConfig({ ...whole, PSC_DISCOVERY_URL: address })).toThrow(said)
  })
})
