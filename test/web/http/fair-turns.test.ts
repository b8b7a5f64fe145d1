import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { fairTurns } from '../../../src/web/http/limiting/fair-turns.ts'

describe('pages requested together', () => {
  it('are made in turns between networks, however many each asks for', async () => {
    const turn = fairTurns()
    const made: string[] = []
    const ask = async (network: string, page: string) => {
      await turn(network)
      made.push(page)
    }
    await Promise.all([ask('a', 'a1'), ask('a', 'a2'), ask('a', 'a3'), ask('b', 'b1'), ask('c', 'c1'), ask('b', 'b2')])
    expect(made).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3'])
  })

  it('leave room between two pages for other events, and for a network that comes later', async () => {
    const turn = fairTurns()
    const made: string[] = []
    const pages = ['a1', 'a2', 'a3'].map(async (page) => {
      await turn('a')
      made.push(page)
    })
    await nextTurn()
    made.push('health')
    const late = turn('b').then(() => made.push('b1'))
    await Promise.all([...pages, late])
    expect(made).toEqual(['a1', 'health', 'a2', 'b1', 'a3'])
  })

  it('are made again after an idle time', async () => {
    const turn = fairTurns()
    await turn('a')
    await nextTurn()
    await expect(turn('a')).resolves.toBeUndefined()
  })
})
