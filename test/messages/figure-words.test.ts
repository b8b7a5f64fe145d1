import { describe, expect, it } from 'vitest'
import { figureValueWords } from '#messages'

describe('the words of a figure', () => {
  it('say of a figure that nobody knows that no answer is known, not that somebody answered « je ne sais pas »', () => {
    const share = { form: 'share', sight: 'named', unit: 'structure' } as const
    const unknown = { part: 0, whole: 60, unknown: 60, completeness: undefined }
    expect(figureValueWords(share, unknown)).toBe('Inconnu\u00A0: aucune réponse connue')
  })
})
