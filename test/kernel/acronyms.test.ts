import { describe, expect, it } from 'vitest'
import { acronymWords, wordsOfHtml } from '#kernel'

const named = (text: string) => [...acronymWords(text).matchAll(/([A-Za-z]+)\u00A0: /g)].map(([, name]) => name)

describe('the acronyms of a text', () => {
  it('are explained in the order of their first use, each once', () => {
    expect(named('Le RSSI de cet ESMS, puis un ES. Le RSSI encore, du TAN Oise.')).toEqual([
      'RSSI',
      'ESMS',
      'ES',
      'TAN',
    ])
    expect(acronymWords('Un RETEX.')).toBe('RETEX\u00A0: retour d’expérience.')
  })

  it.each([
    'Le retour d’expérience (RETEX), puis le RETEX.',
    'SSI\u00A0: sécurité des systèmes d’information. Un référent SSI.',
    'Établissements de santé (ES)',
    'Cap CaRE, Cap\u00A0CaRE',
    'RSSIs, ESPACE, care, XSSI2',
    acronymWords('ES ESMS GHT CaRE FINESS RSSI SSI TAN RETEX PCRA PCA PSSI ARS ANS GRADeS'),
  ])('are left out when the text explains them, and inside other words: %s', (text) => {
    expect(acronymWords(text)).toBe('')
  })

  it('are explained when the text does it long after their first use: the reader has gone on by then', () => {
    const definitions = `Référent SSI désigné. ${'Un tableau. '.repeat(40)} La sécurité des systèmes d’information (SSI).`
    expect(named(definitions)).toEqual(['SSI'])
  })

  it('are those that a reader of a page sees: not those of a tag, a picture or what is being typed', () => {
    const page =
      '<p title="GHT">Un&nbsp;<b>ES</b></p><svg><title>TAN</title></svg><textarea name="RETEX">ANS</textarea>'
    expect(named(wordsOfHtml(page))).toEqual(['ES'])
  })
})
