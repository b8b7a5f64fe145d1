import { describe, expect, it } from 'vitest'
import type { Grant } from '#kernel'
import type { Assignment } from '../../src/identity/accounts/assignment.ts'
import { endedRoles } from '../../src/identity/accounts/ended-roles.ts'

const nowhere = { finess: null, legalEntityFiness: null, territoryId: null, region: null }
const group = '1b671a64-40d5-491e-99b0-da01ff1f3341'

const kept: readonly [string, Assignment, Grant][] = [
  ['an administrator', { role: 'admin', scope: '' }, { ...nowhere, role: 'admin' }],
  ['a structure', { role: 'structure', scope: '590000105' }, { ...nowhere, role: 'structure', finess: '590000105' }],
  [
    'a legal entity',
    { role: 'college', scope: '590000014' },
    { ...nowhere, role: 'college', legalEntityFiness: '590000014' },
  ],
  [
    'a group',
    { role: 'college', scope: group },
    { ...nowhere, role: 'college', legalEntityFiness: '590000014', groupId: group },
  ],
  ['a territory', { role: 'territory', scope: 't' }, { ...nowhere, role: 'territory', territoryId: 't', region: '32' }],
  ['a region', { role: 'region', scope: '32' }, { ...nowhere, role: 'region', region: '32' }],
]

describe('a role that gives nothing any more', () => {
  it.each(kept)('is told apart from one that still gives something: %s', (_, role, grant) => {
    expect(endedRoles([role], [grant])).toEqual([])
    const others = kept.flatMap(([, other, given]) => (other === role ? [] : [given]))
    expect(endedRoles([role], others)).toEqual([role])
  })

  it('is that of a closed group, also while its legal entity gives another role', () => {
    const ofGroup = { role: 'college', scope: group } as const
    const [, , entity] = kept[2] ?? []
    expect(endedRoles([ofGroup, { role: 'college', scope: '590000014' }], entity ? [entity] : [])).toEqual([ofGroup])
  })
})
