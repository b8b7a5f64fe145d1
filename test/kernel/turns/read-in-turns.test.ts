import { describe, expect, it } from 'vitest'
import { readInTurns } from '#kernel'

const numbers = Array.from({ length: 1_000 }, (_, place) => String(590_000_000 + place))

describe('a reading about many structures', () => {
  it('lets the others of the server be answered between its parts', async () => {
    const seen: string[] = []
    await readInTurns(numbers, async (some) => {
      seen.push(`reads ${some.length}`)
      setImmediate(() => seen.push('answers somebody'))
      return []
    })
    expect(seen.slice(0, 5)).toEqual(['reads 400', 'answers somebody', 'reads 400', 'answers somebody', 'reads 200'])
  })

  it('gives each row once, in the order of the structures', async () => {
    expect(await readInTurns([...numbers, ...numbers], async (some) => some)).toEqual(numbers)
    expect(await readInTurns([], async (some) => some)).toEqual([])
  })
})
