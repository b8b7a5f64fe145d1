import { describe, expect, it } from 'vitest'
import { readRegionWord } from '../../src/result-reviews/check-word.ts'
import { type StandingWord, standingOf, waitsForRegion } from '../../src/result-reviews/result-word.ts'

const said = (word: StandingWord['word'], sureness: StandingWord['sureness'] = null): StandingWord => ({
  word,
  sureness,
  saidAt: new Date('2026-11-22T09:00:00Z'),
})

describe('where a result stands', () => {
  it.each([
    [[], 'unread', null, true],
    [[said('seen')], 'seen', null, false],
    [[said('seen', 1), said('question', 1)], 'question', 1, false],
    [[said('question', 2), said('answer')], 'answered', 2, true],
    [[said('question', 2), said('answer'), said('accepted', 3)], 'accepted', 3, false],
    // The region takes its sureness back when it says another word without any.
    [[said('accepted', 3), said('question')], 'question', null, false],
  ] as const)('after %j is %s, sure %s', (words, standing, sureness, waits) => {
    expect(standingOf(words)).toMatchObject({ standing, sureness })
    expect(waitsForRegion(standingOf(words))).toBe(waits)
  })
})

describe('what a region types', () => {
  const read = (word: string, sureness = '', text = '') => readRegionWord({ word, sureness, text })
  const codes = (word: string, sureness?: string, text?: string) =>
    read(word, sureness, text).issues.map(({ path, code }) => `${path} ${code}`)

  it('keeps a word without a text and without sureness, and sureness 0 apart from none', () => {
    expect(read('seen').said).toEqual({ word: 'seen', sureness: null, text: '' })
    expect(read('accepted', '0').said).toMatchObject({ sureness: 0 })
  })

  it('is refused with every fault at once', () => {
    expect(codes('')).toEqual(['word result-word-missing'])
    expect(codes('question')).toEqual(['text result-question-missing'])
    expect(codes('question', '4')).toEqual(['sureness result-sureness-faulty', 'text result-question-missing'])
    expect(codes('refused', '-1', 'x'.repeat(2_001))).toEqual([
      'word result-word-missing',
      'sureness result-sureness-faulty',
      'text result-text-too-long',
    ])
    expect(codes('seen', '', 'x'.repeat(2_000))).toEqual([])
  })

  it('can never say the word of the structure', () => {
    expect(codes('answer', '', 'Oui.')).toEqual(['word result-word-missing'])
  })
})
