import { describe, expect, it } from 'vitest'
import type { Indicator, RegionFacts, StructureFacts } from '#indicators'
import type { Said, StructureIndicator } from '../../src/indicators/figures/indicator.ts'
import { headLength, startHead } from '../../src/indicators/figures/list-heads.ts'

/** An indicator that says something of each structure by its number. */
function telling(says: Record<string, Said>, given: Partial<Pick<Indicator, 'form' | 'name'>>): StructureIndicator {
  const sayOn =
    () =>
    ({ structure: { finess } }: StructureFacts) =>
      says[finess]
  return { name: 'domain-floor', form: 'score', unit: 'structure', sight: 'named', reads: [], sayOn, ...given }
}

const partOf = (numbers: readonly string[]) =>
  ({ structures: numbers.map((finess) => ({ structure: { finess } })) }) as unknown as RegionFacts

describe('the structures that a document names under a figure', () => {
  const score = (part: number): Said => ({ part, whole: 100, unknown: 0, completeness: 100 })
  const scores = [70, 10, 40, 10, 90, 55, 30, 20, 80]
  const weakest = ['2', '4', '8', '7', '3', '6']
  const indicator = telling(Object.fromEntries(scores.map((value, place) => [String(place + 1), score(value)])), {})

  it('are the weakest, in the order of their numbers where two are alike, in whatever parts they are read', () => {
    for (const size of [1, 4, 9]) {
      const sum = startHead(indicator, new Map())
      for (let from = 0; from < scores.length; from += size)
        sum?.add(partOf(scores.map((_, place) => String(place + 1)).slice(from, from + size)))
      expect(sum?.head().units.map(({ finess }) => finess)).toEqual(weakest)
      expect([sum?.head().total, weakest.length]).toEqual([9, headLength])
    }
  })

  it('are those to call first, where something is reached or not, and none of which nothing is known', () => {
    const no: Said = { part: 0, whole: 1, unknown: 0 }
    const says = { '1': no, '2': { ...no, part: 1 }, '3': { ...no, unknown: 1 }, '4': no, '5': no }
    const sum = startHead(
      telling(says, { form: 'share', name: 'diagnosed' }),
      new Map([
        ['4', 0],
        ['1', 3],
      ]),
    )
    sum?.add(partOf(['1', '2', '3']))
    sum?.add(partOf(['4', '5']))
    expect(sum?.head()).toEqual({
      total: 3,
      units: ['4', '1', '5'].map((finess) => ({ ...no, finess, sites: [finess] })),
    })
  })

  it('are not named under a figure without list, nor under a number, which nobody has to reach', () => {
    expect(startHead({ ...indicator, sight: 'sum' }, new Map())).toBeUndefined()
    expect(startHead({ ...indicator, form: 'number' }, new Map())).toBeUndefined()
  })
})
