import { describe, expect, it } from 'vitest'
import { beyondWaiting } from '../../../src/identity/consents/already-waiting.ts'
import type { ConsentAsk, WantedRoles } from '../../../src/identity/consents/consent-ask.ts'

const director = { role: 'structure', scope: '590000001' } as const
const rssi = { role: 'college', scope: '590000010' } as const
const invite = (...people: [string, ...(typeof director | typeof rssi)[]][]): WantedRoles => ({
  kind: 'invite',
  people: people.map(([email, ...assignments]) => ({ id: email, email, assignments })),
  sender: null,
})
const place = (finess: readonly string[], support?: string): WantedRoles => ({
  kind: 'reach',
  role: 'college',
  scope: 'group',
  finess,
  support,
})
const grant: WantedRoles = { kind: 'grant', assignment: director }

const ask = (id: string, wanted: WantedRoles, accountId: string | null = null): ConsentAsk => ({
  id,
  wanted,
  accountId,
  askedBy: 'alix',
  createdAt: new Date(0),
  expiresAt: new Date(1),
})
/** What is left to ask, how many wait already, and in which asks. */
const beyond = (wanted: WantedRoles, waiting: ConsentAsk[], accountId: string | null = null) => {
  const { wanted: left, already, asks } = beyondWaiting({ wanted, accountId }, waiting)
  return [left, already, asks]
}

describe('what an administrator asks while other asks wait', () => {
  it('is asked whole when nothing of it waits', () => {
    expect(beyond(place(['1', '2']), [])).toEqual([place(['1', '2']), 0, []])
    expect(beyond(grant, [ask('a', grant, 'other')], 'mine')).toEqual([grant, 0, []])
  })

  it('is asked without the structures that wait already, whichever ask keeps them', () => {
    const waiting = [ask('a', place(['1'])), ask('b', place(['2', '3']))]
    expect(beyond(place(['1', '2', '4']), waiting)).toEqual([place(['4']), 2, ['a', 'b']])
    expect(beyond(place(['2', '1']), waiting)).toEqual([undefined, 2, ['b', 'a']])
  })

  it('is another thing when a legal entity is to become the support establishment', () => {
    expect(beyond(place(['1'], '1'), [ask('a', place(['1']))])).toEqual([place(['1'], '1'), 0, []])
    expect(beyond(place(['1', '2'], '1'), [ask('a', place(['1'], '1'))])).toEqual([place(['2']), 1, ['a']])
  })

  it('is not asked for a person whose every role waits already, in one ask or in several', () => {
    const waiting = [ask('a', invite(['m@exemple.fr', director])), ask('b', invite(['m@exemple.fr', rssi]))]
    expect(beyond(invite(['m@exemple.fr', director, rssi]), waiting)).toEqual([undefined, 1, ['a', 'b']])
    const other = invite(['n@exemple.fr', director])
    expect(beyond(invite(['m@exemple.fr', director], ['n@exemple.fr', director]), waiting)).toEqual([other, 1, ['a']])
    const wider = invite(['m@exemple.fr', director, rssi])
    expect(beyond(wider, waiting.slice(0, 1))).toEqual([wider, 0, []])
  })

  it('is not asked for an account that waits for the role', () => {
    expect(beyond(grant, [ask('a', grant, 'mine')], 'mine')).toEqual([undefined, 1, ['a']])
  })
})
