import { describe, expect, it } from 'vitest'
import { readTypedQuantity } from '#assessment'

const read = (text: string) => readTypedQuantity(text, { below: 1_000, decimals: 3, code: 'care-value-faulty' })

describe('a number of zero or more that somebody typed', () => {
  it.each([
    ['13,3', 13.3],
    ['13.3', 13.3],
    ['\u00A00\u00A0', 0],
    ['999,999', 999.999],
  ])('reads « %s »', (text, number) => expect(read(text)).toEqual({ number }))

  it.each(['', 'dix', '-1', '1 000', '1,2345'])('refuses « %s », with what was typed', (text) =>
    expect(read(text)).toEqual({ issue: { code: 'care-value-faulty', values: { value: text } } }),
  )

  it('asks which of two meanings « 8.760 » has', () => {
    expect(read('8.760')).toMatchObject({
      issue: { code: 'answer-number-ambiguous', values: { withDecimals: '8,76' } },
    })
  })
})
