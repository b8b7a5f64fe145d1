import { describe, expect, it } from 'vitest'
import { lengthIssues, longestForm, typedText } from '#kernel'

describe('a typed text', () => {
  it('passes whatever its length in a form, so that the room lists it with the other faults', () => {
    expect(typedText.safeParse('a'.repeat(longestForm)).success).toBe(true)
  })

  it('is listed by the name of its field when it is longer than its limit', () => {
    expect(lengthIssues({ title: 'abcd', note: 'ab' }, { title: 3, note: 2 })).toEqual([
      { path: 'title', code: 'input-too-long', values: { maximum: 3 } },
    ])
  })
})
