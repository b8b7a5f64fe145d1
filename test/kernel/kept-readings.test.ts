import { expect, it } from 'vitest'
import { keepReadings } from '#kernel'

it('a text that comes again is not read again, until so many others came after it', () => {
  const read: string[] = []
  const lettersOf = keepReadings((text: string) => {
    read.push(text)
    return [...text]
  }, 2)
  for (const text of ['ab', 'cd', 'ab', 'ef', 'cd', 'ab']) expect(lettersOf(text)).toEqual([...text])
  expect(read).toEqual(['ab', 'cd', 'ef', 'ab'])
})
