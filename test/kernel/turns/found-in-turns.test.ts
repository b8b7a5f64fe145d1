import { expect, it } from 'vitest'
import { isFoundInTurns } from '#kernel'

it('looks at a few structures at a time, between other answers, until something is found', async () => {
  const numbers = Array.from({ length: 1_000 }, (_, place) => String(590_000_000 + place))
  const lookFor = async (wanted: string) => {
    const seen: string[] = []
    const isFound = await isFoundInTurns(numbers, async (some) => {
      seen.push(`looks at ${some.length}`)
      setImmediate(() => seen.push('answers somebody'))
      return some.filter((number) => number === wanted)
    })
    return { isFound, seen }
  }
  expect(await lookFor('590000005')).toEqual({ isFound: true, seen: ['looks at 400'] })
  expect(await lookFor('590000500')).toMatchObject({
    isFound: true,
    seen: ['looks at 400', 'answers somebody', 'looks at 400'],
  })
  expect((await lookFor('elsewhere')).isFound).toBe(false)
})
