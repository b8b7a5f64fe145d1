import { describe, expect, it } from 'vitest'
import { typedWords } from '#directory'

describe('the words of a search', () => {
  it.each([
    ['281 000 018', ['281000018']],
    ['281\u00a0000\u00a0018', ['281000018']],
    ['FINESS 281000018', ['281000018']],
    ['n° FINESS : 2A 000 0014', ['2a0000014']],
    ['BRÉVANCE – FINESS 281000018', ['brevance', '281000018']],
    ['SIRET 260 000 011 00017', ['26000001100017']],
    ['281000018 289000010', ['281000018', '289000010']],
  ])('read %s as the number that it is, and drop what announces it', (text, words) => {
    expect(typedWords(text)).toEqual(words)
  })

  it.each([
    ['Résidence numéro 12', ['residence', 'numero', '12']],
    ['Finess', ['finess']],
    ['59 000', ['59', '000']],
    ['%', ['%']],
  ])('leave %s as it is', (text, words) => {
    expect(typedWords(text)).toEqual(words)
  })
})
