import { describe, expect, it } from 'vitest'
import { finish, finishInTurns, mapInSteps } from '#kernel'
import { countTurns } from '../../support/counted-turns.ts'

describe('work that is done in steps', () => {
  const work = (seen: () => void) =>
    mapInSteps([1, 2, 3], (item) => {
      seen()
      return item * 10
    })

  it('is done at once by a command', () => {
    let count = 0
    expect(finish(work(() => (count += 1)))).toEqual([10, 20, 30])
    expect(count).toBe(3)
  })

  it('answers others of the server between two steps', async () => {
    const counted = countTurns()
    const turns: number[] = []
    expect(await finishInTurns(work(() => turns.push(counted.turn())))).toEqual([10, 20, 30])
    counted.stop()
    expect(new Set(turns).size).toBe(3)
  })

  it('throws the error of the step that failed', async () => {
    const failing = () =>
      mapInSteps([1], () => {
        throw new Error('illisible')
      })
    expect(() => finish(failing())).toThrow('illisible')
    await expect(finishInTurns(failing())).rejects.toThrow('illisible')
  })
})
