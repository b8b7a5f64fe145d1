import { describe, expect, it } from 'vitest'
import { structurePermissions, visibility } from '#access'
import { readersOf } from '#messages'

describe('the readers of a structure’s data, in words', () => {
  it('has words for each role and relation that the table of rights grants something to', () => {
    // The figures of many structures, the plan of a region and what it offers are of no structure.
    const forMany = ['compare', 'read-aggregates', 'read-regional-plan', 'read-offer']
    for (const permission of structurePermissions.filter((each) => !forMany.includes(each))) {
      const granted = Object.values(visibility).flatMap((cells) =>
        Object.values(cells).filter((permissions) => permissions.includes(permission)),
      )
      expect(readersOf(permission), permission).toHaveLength(granted.length)
      expect(new Set(readersOf(permission)).size, permission).toBe(granted.length)
    }
  })

  it('names the RSSI of the legal entity and of its group among those who read drafts and the plan', () => {
    expect(readersOf('read-answers')).toEqual([
      'votre structure',
      'le responsable de la sécurité des systèmes d’information (RSSI) de votre entité juridique',
      'le RSSI du groupe auquel votre entité juridique appartient (groupement hospitalier de territoire ou organisme gestionnaire)',
    ])
  })

  it('names everyone who reads a submission', () => {
    expect(readersOf('read-shared')).toEqual([
      'votre structure',
      'les autres structures de votre entité juridique',
      'le responsable de la sécurité des systèmes d’information (RSSI) de votre entité juridique',
      'le RSSI du groupe auquel votre entité juridique appartient (groupement hospitalier de territoire ou organisme gestionnaire)',
      'l’animateur de votre territoire',
      'le référent de votre agence régionale de santé (ARS)',
    ])
  })
})
