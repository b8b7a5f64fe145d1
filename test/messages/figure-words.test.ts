import { describe, expect, it } from 'vitest'
import { figureUnknownWords, figureValueWords } from '#messages'

describe('the words of a figure', () => {
  it('say of a figure that nobody knows that no answer is known, not that somebody answered « je ne sais pas »', () => {
    const share = { form: 'share', sight: 'named', unit: 'structure' } as const
    const unknown = { part: 0, whole: 60, unknown: 60, completeness: undefined }
    expect(figureValueWords(share, unknown)).toBe('Inconnu\u00A0: aucune réponse connue')
    expect(figureUnknownWords(share, unknown)).toBe('')
  })

  it('say beside a share of how many units nothing is known, so that they are not taken for missed', () => {
    const entities = { form: 'share', unit: 'legal-entity' } as const
    const figure = { part: 61, whole: 178, completeness: undefined }
    expect(figureUnknownWords(entities, { ...figure, unknown: 39 })).toBe('inconnu pour 39\u00A0entités juridiques')
    expect(figureUnknownWords(entities, { ...figure, unknown: 0 })).toBe('')
  })
})
