import { describe, expect, it } from 'vitest'
import { anyone, askerOf, operator } from '#kernel'

type Known = Parameters<typeof askerOf>[0]

const callerOf = (known: Known) => askerOf(known).caller
const link = (secretHash: string) => ({ kind: 'link', secretHash }) as const

describe('the caller whose turn comes', () => {
  it('is the network for people without an account, however many links they hold', () => {
    const callers = [link('a'), link('b'), anyone].map((actor) => callerOf({ actor, from: '198.51.100.7' }))
    expect(new Set(callers).size).toBe(1)
    expect(callerOf({ actor: link('a'), from: '198.51.100.8' })).not.toBe(callers[0])
    const sixes = ['2001:db8:0:1::1', '2001:db8:0:1::2'].map((from) => callerOf({ actor: anyone, from }))
    expect(new Set(sixes).size).toBe(1)
  })

  it('is the account for people who have one, from any network', () => {
    const account = (accountId: string) => ({ kind: 'account', accountId, grants: [] }) as const
    const callers = ['198.51.100.7', '198.51.100.8'].map((from) => callerOf({ actor: account('a'), from }))
    expect(new Set(callers).size).toBe(1)
    expect(callerOf({ actor: account('b'), from: '198.51.100.7' })).not.toBe(callers[0])
  })

  it('is the link on the machine itself, or the command of the operator', () => {
    expect(callerOf({ actor: link('a') })).not.toBe(callerOf({ actor: link('b') }))
    expect(callerOf({ actor: operator })).toBe('operator')
  })
})
