import { type Relation, relations, type StructurePermission, visibility } from '#access'
import { type Role, roles } from '#kernel'
import { countWords } from '../../french.ts'

/** The readers of a structure's data, in words for the people of that structure. */
const readerWords: Partial<Record<`${Role} ${Relation}`, string>> = {
  'structure own-structure': 'votre structure',
  'college own-legal-entity':
    'le responsable de la sécurité des systèmes d’information (RSSI) de votre entité juridique',
  'college own-group':
    'le RSSI du groupe auquel votre entité juridique appartient (groupement hospitalier de territoire ou organisme gestionnaire)',
  'structure own-legal-entity': 'les autres structures de votre entité juridique',
  'territory own-territory': 'l’animateur de votre territoire',
  'region own-region': 'le référent de votre agence régionale de santé (ARS)',
}

/**
 * Everyone who has a permission on the data of a structure, in words for the people of that structure, nearest first.
 * The list comes from `visibility`, so that pages cannot contradict the rights that are granted.
 */
export function readersOf(permission: StructurePermission): string[] {
  return roles.flatMap((role) =>
    relations
      .filter((relation) => visibility[role][relation]?.includes(permission))
      .map((relation) => words(role, relation)),
  )
}

function words(role: Role, relation: Relation): string {
  const said = readerWords[`${role} ${relation}`]
  if (said === undefined) throw new Error(`No words for what ${role} reads as ${relation}`)
  return said
}

/** How many people read something of a structure by one role, as said to the people of that structure. */
const countedReaders: Partial<Record<`${Role} ${Relation}`, readonly [one: string, many: string]>> = {
  'structure own-structure': ['personne de votre structure', 'personnes de votre structure'],
  'college own-legal-entity': [
    'responsable de la sécurité des systèmes d’information (RSSI) de votre entité juridique',
    'responsables de la sécurité des systèmes d’information (RSSI) de votre entité juridique',
  ],
  'college own-group': [
    'responsable de la sécurité des systèmes d’information (RSSI) du groupe auquel votre entité juridique appartient',
    'responsables de la sécurité des systèmes d’information (RSSI) du groupe auquel votre entité juridique appartient',
  ],
  'structure own-legal-entity': [
    'personne d’une autre structure de votre entité juridique',
    'personnes des autres structures de votre entité juridique',
  ],
  'territory own-territory': ['animateur de votre territoire', 'animateurs de votre territoire'],
  'region own-region': [
    'référent de votre agence régionale de santé (ARS)',
    'référents de votre agence régionale de santé (ARS)',
  ],
}

/** `2 personnes de votre structure` */
export function readersCounted(role: Role, relation: Relation, people: number): string {
  const [one, many] = countedReaders[`${role} ${relation}`] ?? [words(role, relation), words(role, relation)]
  return countWords(people, one, many)
}
