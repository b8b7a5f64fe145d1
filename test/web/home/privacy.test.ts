import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operator } from '#kernel'
import { readersOf } from '#messages'
import { fillRegister, grantAs, sampleStructures } from '../../support/data/directory.ts'
import { createAccount, testPassword } from '../../support/product/accounts.ts'
import { openTestApp, type TestApp } from '../../support/product/app.ts'

describe('the page on confidentiality', () => {
  let test: TestApp
  let text: string
  beforeAll(async () => {
    test = await openTestApp()
    text = (await (await test.request('/confidentialite')).text()).replaceAll(/\u00A0|&nbsp;/g, ' ')
  })
  afterAll(() => test.close())

  it('names the operator, or says that no name is set', () => {
    expect(text).toContain('À compléter : l’organisme qui gère ce serveur n’a pas encore indiqué son nom.')
  })

  it('separates people with and without an account', () => {
    const [withoutAccount = '', withAccount = ''] = text.split('Si vous avez un compte')
    expect(withoutAccount).toContain('Aucun cookie n’est déposé')
    expect(withAccount).toContain('votre session. Elle dure 12 heures au plus')
    expect(withAccount).not.toContain('Aucun cookie')
  })

  it('names every reader that the table of rights lets read a structure', () => {
    for (const permission of ['read-answers', 'read-shared', 'read-referents'] as const)
      for (const reader of readersOf(permission)) expect(text).toContain(reader)
  })

  it('names each cookie that a sign-in leaves, and how long a browser stays known', async () => {
    await fillRegister(test.app.contextFor(operator, 'command').storage)
    const { email } = await createAccount(test, { grants: [grantAs('structure', sampleStructures.tilleuls)] })
    const signedIn = await test.post('/connexion', { adresse: email, 'mot-de-passe': testPassword })
    const left = signedIn.headers.getSetCookie().filter((cookie) => !cookie.includes('Max-Age=0'))
    const names = left.map((cookie) => cookie.split('=')[0] ?? '')
    expect(names).toHaveLength(2)
    for (const name of [...names, 'cap-care-last-account']) expect(text).toContain(`<code>${name}</code>`)
    expect(text).toContain('180 jours')
  })

  it('says what is kept of a key for a program, what the program reads, who sees the key, and how long it lasts', () => {
    expect(text).toContain('clé d’accès que vous faites pour un programme : son nom, son dernier jour')
    expect(text).toContain('le programme qui la possède lit ce que vous pouvez lire')
    expect(text).toContain('Vos adresse, nom, rôles et clés d’accès')
    expect(text).toContain('Une clé d’accès : jusqu’à son dernier jour (365 jours au plus)')
  })

  it('gives durations and rights', () => {
    for (const words of [
      '90 jours',
      '30 jours',
      '7 jours',
      '12 heures',
      '2 heures',
      '3 ans',
      'CNIL',
      'articles 15 à 21',
    ])
      expect(text).toContain(words)
  })
})
