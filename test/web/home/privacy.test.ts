import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readersOf } from '#messages'
import { openTestApp, type TestApp } from '../../support/product/app.ts'

describe('the page on confidentiality', () => {
  let test: TestApp
  let text: string
  beforeAll(async () => {
    test = await openTestApp()
    text = (await (await test.request('/confidentialite')).text()).replaceAll(/\u00A0|&nbsp;/g, ' ')
  })
  afterAll(() => test.close())

  it('says who is responsible, or that the operator did not say it', () => {
    expect(text).toContain('À compléter : l’organisme qui gère ce serveur n’a pas encore indiqué son nom.')
  })

  it('tells those without an account from those who have one', () => {
    const [withoutAccount = '', withAccount = ''] = text.split('Si vous avez un compte')
    expect(withoutAccount).toContain('Aucun cookie n’est déposé')
    expect(withAccount).toContain('Une session dure')
    expect(withAccount).not.toContain('Aucun cookie')
  })

  it('names every reader that the table of rights lets read a structure', () => {
    for (const permission of ['read-answers', 'read-shared', 'read-referents'] as const)
      for (const reader of readersOf(permission)) expect(text).toContain(reader)
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
