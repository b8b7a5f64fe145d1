import { describe, expect, it } from 'vitest'
import { atFirstUse } from '#kernel'

describe('something loaded at its first use', () => {
  it('is loaded once for all who ask, and not before', async () => {
    let loads = 0
    const ask = atFirstUse(async () => {
      loads += 1
      return `load ${loads}`
    })
    expect(loads).toBe(0)
    expect(await Promise.all([ask(), ask()])).toEqual(['load 1', 'load 1'])
    expect(await ask()).toBe('load 1')
  })

  it('is tried again after a load that failed, and those who waited for that load are told', async () => {
    let isBroken = true
    const ask = atFirstUse(async () => {
      if (isBroken) throw new Error('no file')
      return 'loaded'
    })
    const outcomes = await Promise.allSettled([ask(), ask()])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    isBroken = false
    expect(await ask()).toBe('loaded')
  })
})
