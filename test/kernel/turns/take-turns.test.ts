import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { AppError, takeTurns } from '#kernel'

const full = () => new AppError('unavailable', 'files-too-many')

/** Turns whose tasks end when the test says so. */
function heldTurns(bounds: Partial<Parameters<typeof takeTurns>[0]> = {}) {
  const turns = takeTurns({ atOnce: 1, atOncePerCaller: 1, places: 20, placesPerCaller: 10, full, ...bounds })
  const begun: string[] = []
  const ends = new Map<string, PromiseWithResolvers<void>>()
  const ask = (name: string, gone?: AbortSignal, rightLasts?: () => Promise<boolean>) => {
    const held = Promise.withResolvers<void>()
    ends.set(name, held)
    const task = () => {
      begun.push(name)
      return held.promise.then(() => name)
    }
    return turns({ caller: name.slice(0, 1), gone, rightLasts }, task).catch(({ code, message }) => code ?? message)
  }
  const end = async (name: string, fault?: Error) => {
    if (fault) ends.get(name)?.reject(fault)
    else ends.get(name)?.resolve()
    await nextTurn()
  }
  return { ask, begun, end }
}

describe('tasks that callers take turns for', () => {
  it('of one network that fills every place leave another network served after one task', async () => {
    const { ask, begun, end } = heldTurns({ places: 4, placesPerCaller: 4 })
    const flood = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6'].map((name) => ask(name))
    expect(await flood[5]).toBe('files-too-many')
    const other = ask('b1')
    expect(await flood[4]).toBe('files-too-many')
    await end('a1')
    expect(begun).toEqual(['a1', 'b1'])
    await end('b1')
    expect(await other).toBe('b1')
    for (const name of ['a2', 'a3', 'a4']) await end(name)
    expect(await Promise.all(flood.slice(0, 4))).toEqual(['a1', 'a2', 'a3', 'a4'])
  })

  it('are never begun once their sender has left, and leave their place to another', async () => {
    const { ask, begun, end } = heldTurns({ places: 1, placesPerCaller: 1 })
    const gone = new AbortController()
    const first = ask('x1')
    const left = ask('a1', gone.signal)
    expect(await ask('a2')).toBe('files-too-many')
    gone.abort()
    expect(await left).toBe('request-abandoned')
    const next = ask('a3')
    await end('x1')
    await end('a3')
    expect(await Promise.all([first, next, ask('a4', gone.signal)])).toEqual(['x1', 'a3', 'request-abandoned'])
    expect(begun).toEqual(['x1', 'a3'])
  })

  it('are never begun once the right of their sender has ended, and leave the turn to another', async () => {
    const { ask, begun, end } = heldTurns()
    let lasts = true
    const first = ask('x1')
    const ended = ask('a1', undefined, async () => lasts)
    const next = ask('b1')
    lasts = false
    await end('x1')
    expect(await ended).toBe('right-ended')
    await end('b1')
    expect([await first, await next, begun]).toEqual(['x1', 'b1', ['x1', 'b1']])
  })

  it('free their place when they fail', async () => {
    const { ask, begun, end } = heldTurns({ atOnce: 2 })
    const asked = ['a1', 'a2', 'b1', 'c1'].map((name) => ask(name))
    expect(begun).toEqual(['a1', 'b1'])
    await end('a1', new Error('fault'))
    expect(await asked[0]).toBe('fault')
    expect(begun).toEqual(['a1', 'b1', 'a2'])
    for (const name of ['b1', 'c1', 'a2']) await end(name)
    expect(await Promise.all(asked.slice(1))).toEqual(['a2', 'b1', 'c1'])
  })
})
