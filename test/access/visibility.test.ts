import { describe, expect, it } from 'vitest'
import {
  may,
  mayOnServer,
  type Permission,
  type Place,
  type Relation,
  relations,
  relationsOf,
  serverPermissions,
  serverVisibility,
  structurePermissions,
  visibility,
} from '#access'
import { type Actor, anyone, type Grant, operator, type Role, roles, system } from '#kernel'

const words: Readonly<Record<Permission, string>> = {
  'read-answers': 'read drafts, all answers, internal comments, the plan of actions',
  'edit-answers': 'answer, hand over a theme, move to a version, bring an open diagnosis in',
  submit: 'submit',
  'read-shared': 'read what was submitted, without internal comments',
  'edit-plan': 'change the plan of actions',
  'read-referents': 'read who the referents are',
  'edit-referents': 'name, confirm and end referents',
  'read-exercises': 'read exercises with their RETEX and their cost',
  'edit-exercises': 'record, change and cancel exercises',
  'read-shared-exercises':
    'read when, how and with whom an exercise is held; its RETEX if the structure shares it; never its cost',
  'review-results':
    'say whether a submitted result was seen or is accepted, ask about it, say how sure the region is of it',
  'review-exercises': 'confirm or contest that an exercise counts',
  'read-awareness': 'read the sessions that made people aware of the traps',
  'edit-awareness': 'write these sessions down',
  'read-evidence': 'read the files attached to an exercise',
  'edit-evidence': 'attach files to an exercise, and take them off',
  'read-care': 'read what a CaRE candidate says of each item, and where it can be read',
  'edit-care': 'say where a CaRE candidate stands on each item',
  'read-care-states': 'read the states of the CaRE items and of the application',
  'review-care': 'record CaRE applications, read and review each item, note interpretations',
  'answer-alerts': 'say whether the structure is concerned by an alert of the region',
  'send-alerts': 'send alerts, and read what each structure answers',
  'read-regional-plan': 'read the cyber plan of the region',
  'edit-regional-plan': 'write the cyber plan of the region',
  'read-offer': 'read the agenda of the region, and whom to call in a crisis',
  'edit-offer': 'write them, and read who comes to an event',
  'register-for-events': 'register a structure to an event of its region, and withdraw it',
  'keep-lists': 'keep lists of structures of the region, and filter by them',
  compare: 'compare without telling who is who',
  'read-aggregates': 'read figures of many structures',
  'publish-comparison': 'prepare, publish and withdraw the figures of the comparison',
  'manage-accounts': 'accounts, roles, invitations',
  'manage-territories': 'territories and their structures',
  'manage-settings': 'name, logo, colour, mail',
  'read-audit': 'read the audit log',
  'list-content': 'list questionnaires and programmes',
  'complete-programme': 'complete the open domains of the programme through a file',
}

const near: readonly Relation[] = relations.filter((relation) => relation !== 'elsewhere')

function cell(role: Role, permission: (typeof structurePermissions)[number]): string {
  const where = near.filter((relation) => visibility[role][relation]?.includes(permission))
  return where.map((relation) => relation.replace('own-', '').replace('-', ' ')).join(', ') || '–'
}

function row(name: string, cells: readonly string[]): string {
  return `| ${[name, ...cells].join(' | ')} |`
}

function printed(): string {
  const head = [
    row('', roles),
    row(
      '---',
      roles.map(() => '---'),
    ),
  ]
  const ofStructures = structurePermissions.map((permission) =>
    row(
      words[permission],
      roles.map((role) => cell(role, permission)),
    ),
  )
  const onServer = serverPermissions.map((permission) =>
    row(
      words[permission],
      roles.map((role) => (serverVisibility[role].includes(permission) ? 'yes' : '–')),
    ),
  )
  return `# Who may see and do what

Printed from \`src/access/visibility.ts\` by \`test/access/visibility.test.ts\`. Each cell says with the things of which structures: the
account's own, those of its legal entity, of its group, of its territory, of its region. A group is a GHT or an organisation
that runs several legal entities: its RSSI reaches the legal entities that are in it today. What is not written is refused, and a refusal reads
like a thing that does not exist. Somebody with several roles may do what each of them may.

## With what belongs to a structure

${[...head, ...ofStructures].join('\n')}

## With the server

${[...head, ...onServer].join('\n')}
`
}

const home: Place = { finess: '1', legalEntityFiness: 'e1', territoryId: 't1', region: '32' }
const nowhere = { finess: null, legalEntityFiness: null, territoryId: null, region: null }
const account = (...grants: Grant[]): Actor => ({ kind: 'account', accountId: 'a', grants })

describe('the table of rights', () => {
  it('is printed as it is', async () => {
    await expect(printed()).toMatchFileSnapshot('../../docs/visibility.md')
  })

  it('refuses everything where nothing is written, to every role', () => {
    const far: Place = { finess: '9', legalEntityFiness: 'e9', territoryId: 't9', region: '84' }
    for (const role of roles) {
      const actor = account({ role, finess: '1', legalEntityFiness: 'e1', territoryId: 't1', region: '32' })
      for (const permission of structurePermissions)
        expect([role, permission, may(actor, permission, far)]).toEqual([role, permission, false])
    }
  })

  it('never takes two missing places for one place', () => {
    const unplaced: Place = { finess: '1', legalEntityFiness: 'e1', territoryId: null, region: null }
    for (const role of roles) expect(relationsOf({ role, ...nowhere }, unplaced)).toEqual(['elsewhere'])
  })

  it('lets no administrator read an answer, and nobody else manage the server', () => {
    const admin = account({ role: 'admin', ...nowhere })
    for (const permission of structurePermissions) expect(may(admin, permission, home)).toBe(false)
    for (const role of roles.filter((one) => one !== 'admin')) {
      const actor = account({ role, finess: '1', legalEntityFiness: 'e1', territoryId: 't1', region: '32' })
      for (const permission of serverPermissions) expect([role, mayOnServer(actor, permission)]).toEqual([role, false])
    }
  })

  it('lets nobody read exercises who is not counted and told among the readers of a structure', () => {
    for (const role of roles) {
      for (const relation of relations) {
        const deeds = visibility[role][relation] ?? []
        const reads = deeds.includes('read-answers') ? 'read-exercises' : 'read-shared-exercises'
        const isReader = deeds.includes('read-answers') || deeds.includes('read-shared')
        expect([role, relation, deeds.includes(reads)]).toEqual([role, relation, isReader])
      }
    }
  })

  it('lets the operator manage the server, and never read the data of a structure', () => {
    for (const permission of serverPermissions) expect(mayOnServer(operator, permission)).toBe(true)
    for (const actor of [operator, anyone, system, { kind: 'link', secretHash: 'h' } as const])
      for (const permission of structurePermissions) expect(may(actor, permission, home)).toBe(false)
  })

  it('adds up the roles of one account, each at its own place', () => {
    const director: Grant = { role: 'structure', ...nowhere, finess: '1', legalEntityFiness: 'e1', region: '32' }
    const animator: Grant = { role: 'territory', ...nowhere, territoryId: 't2', region: '32' }
    const both = account(director, animator)
    const other: Place = { finess: '2', legalEntityFiness: 'e2', territoryId: 't2', region: '32' }
    expect([may(both, 'edit-answers', home), may(both, 'edit-answers', other)]).toEqual([true, false])
    expect([may(both, 'read-shared', other), may(account(director), 'read-shared', other)]).toEqual([true, false])
  })
})
