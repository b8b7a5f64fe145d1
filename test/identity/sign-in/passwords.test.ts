import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyone } from '#kernel'
import { readConfig } from '../../../src/config.ts'
import { hashPassword, verifyPassword } from '../../../src/identity/sign-in/password-hash.ts'
import { checkPassword } from '../../../src/identity/sign-in/passwords.ts'
import { assemble } from '../../../src/main.ts'

const faults = async (password: string, email = 'jeanne.durand@exemple.fr') =>
  (await checkPassword(password, email)).map(({ code }) => code)

describe('a password', () => {
  it('is judged by its length, counted as people count, and not by its signs', async () => {
    expect(await faults('onze lettre')).toEqual(['password-too-short'])
    expect(await faults('douze lettre')).toEqual([])
    expect(await faults('é'.normalize('NFD').repeat(6))).toEqual(['password-too-short'])
    expect(await faults('renards '.repeat(16))).toEqual([])
    expect(await faults('renards '.repeat(17))).toEqual(['password-too-long'])
    expect(await faults('tout en minuscules sans chiffre')).toEqual([])
  })

  it('is refused when everybody tries it first, also twice over or with digits around it', async () => {
    for (const password of [
      'passwordpassword',
      'password1234567',
      '123456789012',
      'Qwertyuiop123!',
      'aaaaaaaaaaaaaa',
    ]) {
      expect([password, await faults(password)]).toEqual([password, ['password-common']])
    }
  })

  it('is refused when it holds the beginning of the address', async () => {
    expect(await faults('Jeanne.Durand-2026')).toEqual(['password-holds-mail'])
    expect(await faults('le chat de la voisine', 'le@exemple.fr')).toEqual([])
  })
})

describe('what is kept of a password', () => {
  const owaspHash = /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/

  it('is an Argon2id hash with the settings of OWASP, never the same twice', async () => {
    const [first, second] = [await hashPassword('douze lettre'), await hashPassword('douze lettre')]
    expect(first).toMatch(owaspHash)
    expect(first).not.toBe(second)
  })

  it('costs the product what OWASP asks, also when better-auth hashes it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cap-care-password-'))
    const app = await assemble(readConfig({ DATA_DIR: folder }))
    const { identity } = app.contextFor(anyone, 'web')
    const { password } = await (await identity.auth()).$context
    expect(await identity.hashPassword('douze lettre')).toMatch(owaspHash)
    expect(await password.hash('douze lettre')).toMatch(owaspHash)
    await app.close()
    rmSync(folder, { recursive: true })
  })

  it('recognises that password and no other, however its accents are typed', async () => {
    const hash = await hashPassword('été à la réunion')
    expect(await verifyPassword({ hash, password: 'été à la réunion'.normalize('NFD') })).toBe(true)
    await fc.assert(
      fc.asyncProperty(fc.string(), async (password) => {
        expect(await verifyPassword({ hash, password })).toBe(false)
      }),
      { numRuns: 10 },
    )
  })

  it('recognises nothing when it is no hash', async () => {
    for (const hash of ['', 'douze lettre', '$argon2id$v=19$m=19456,t=2,p=1$$', '$2b$10$abc']) {
      expect(await verifyPassword({ hash, password: 'douze lettre' })).toBe(false)
    }
  })
})
