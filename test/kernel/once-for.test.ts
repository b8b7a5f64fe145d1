import { describe, expect, it } from 'vitest'
import { onceFor } from '#kernel'

describe('something computed once for each document', () => {
  it('is computed again for another document, even an equal one', () => {
    let computed = 0
    const titleOf = onceFor(({ title }: { readonly title: string }) => {
      computed += 1
      return `« ${title} »`
    })
    const document = { title: 'Sauvegardes' }
    expect([titleOf(document), titleOf(document), computed]).toEqual(['« Sauvegardes »', '« Sauvegardes »', 1])
    expect([titleOf({ ...document }), computed]).toEqual(['« Sauvegardes »', 2])
  })
})
