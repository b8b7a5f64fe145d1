import { expect, it } from 'vitest'
import { flatMapInTurns } from '#kernel'

it('goes through a long list as `flatMap` does, and lets others be answered after each thousand items', async () => {
  const seen: string[] = []
  const numbers = Array.from({ length: 2_500 }, (_, place) => place)
  const odd = await flatMapInTurns(numbers, (number) => {
    if (number % 1_000 === 0) {
      seen.push(`from ${number}`)
      setImmediate(() => seen.push('somebody'))
    }
    return number % 2 === 1 ? [number] : []
  })
  expect(odd).toEqual(numbers.filter((number) => number % 2 === 1))
  expect(seen).toEqual(['from 0', 'somebody', 'from 1000', 'somebody', 'from 2000'])
})
