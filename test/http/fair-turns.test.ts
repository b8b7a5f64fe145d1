import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { fairTurns } from '#http'

describe('pages requested together', () => {
  it('are made in turns between networks, however many each asks for', async () => {
    const turn = fairTurns()
    const made: string[] = []
    const ask = async (network: string, page: string) => {
      await turn({ caller: network })
      made.push(page)
    }
    await Promise.all([ask('a', 'a1'), ask('a', 'a2'), ask('a', 'a3'), ask('b', 'b1'), ask('c', 'c1'), ask('b', 'b2')])
    expect(made).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3'])
  })

  it('leave room between two pages for other events, and for a network that comes later', async () => {
    const turn = fairTurns()
    const made: string[] = []
    const pages = ['a1', 'a2', 'a3'].map(async (page) => {
      await turn({ caller: 'a' })
      made.push(page)
    })
    await nextTurn()
    made.push('health')
    const late = turn({ caller: 'b' }).then(() => made.push('b1'))
    await Promise.all([...pages, late])
    expect(made).toEqual(['a1', 'health', 'a2', 'b1', 'a3'])
  })

  it('are made again after an idle time', async () => {
    const turn = fairTurns()
    await turn({ caller: 'a' })
    await nextTurn()
    await expect(turn({ caller: 'a' })).resolves.toBeUndefined()
  })

  it('are not made for a browser that has gone, before its turn or when the turn comes', async () => {
    const turn = fairTurns()
    const [first, second] = [new AbortController(), new AbortController()]
    const asked = [
      turn({ caller: 'a', gone: first.signal }),
      turn({ caller: 'a', gone: second.signal }),
      turn({ caller: 'a' }),
    ]
    first.abort()
    second.abort()
    const outcomes = await Promise.allSettled(asked)
    expect(outcomes.map((one) => (one.status === 'rejected' ? one.reason.code : 'made'))).toEqual([
      'request-abandoned',
      'request-abandoned',
      'made',
    ])
  })

  it('are refused beyond a thousand that one network waits for, and another network is served', async () => {
    const turn = fairTurns()
    const asked = Array.from({ length: 1_002 }, () => turn({ caller: 'a' }).catch(({ code }) => code))
    await expect(turn({ caller: 'b' })).resolves.toBeUndefined()
    expect(await Promise.all(asked)).toEqual([...Array(1_001).fill(undefined), 'too-many-requests'])
  })
})
