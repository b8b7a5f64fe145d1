import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { themePages } from '#assessment'
import type { Audience } from '#questionnaires'
import { aQuestionnaire, aSingle, aTheme } from '../support/data/questionnaire-builder.ts'

/** A questionnaire whose themes have so many questions each, of which those at `esOnly` are for hospitals. */
function withThemes(counts: readonly number[], esOnly: readonly number[] = []) {
  const themes = counts.map((_, place) => aTheme({ id: `t${place}` }))
  const questions = counts.flatMap((count, place) =>
    Array.from({ length: count }, (_, rank) =>
      aSingle({
        id: `q${place}-${rank}`,
        theme: `t${place}`,
        ...(esOnly.includes(place) ? { audience: ['ES' as const] } : {}),
      }),
    ),
  )
  return aQuestionnaire({ audience: ['ES', 'ESMS'], themes, questions })
}

const pages = (counts: readonly number[], audience: Audience = 'ESMS', esOnly: readonly number[] = []) =>
  themePages(withThemes(counts, esOnly), audience).map((page) => page.map(({ id }) => id).join(' '))

describe('the pages of a questionnaire', () => {
  it('hold neighbouring themes together while these have few questions', () => {
    expect(pages([4, 1, 2, 2, 3, 1, 2, 2])).toEqual(['t0 t1 t2', 't3 t4 t5', 't6 t7'])
  })

  it('give a long theme a page of its own, also after a short one', () => {
    expect(pages([8, 2, 4])).toEqual(['t0', 't1 t2'])
    expect(pages([2, 8, 1])).toEqual(['t0', 't1', 't2'])
  })

  it('leave out a theme about which this kind of structure is asked nothing', () => {
    expect(pages([3, 2, 3], 'ESMS', [1])).toEqual(['t0 t2'])
    expect(pages([3, 2, 3], 'ES', [1])).toEqual(['t0 t1', 't2'])
  })

  it('hold each theme once, in its order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 9 }), (counts) => {
        expect(pages(counts).join(' ')).toBe(counts.map((_, place) => `t${place}`).join(' '))
      }),
    )
  })
})
