import { type Relation, relations, type StructurePermission, visibility } from '#access'
import { type Role, roles } from '#kernel'

/** Who reads something of a structure, as said to the people of that structure. */
const readerWords: Partial<Record<`${Role} ${Relation}`, string>> = {
  'structure own-structure': 'votre structure',
  'college own-legal-entity':
    'le responsable de la sécurité des systèmes d’information (RSSI) de votre entité juridique',
  'structure own-legal-entity': 'les autres structures de votre entité juridique',
  'territory own-territory': 'l’animateur de votre territoire',
  'region own-region': 'le référent de votre agence régionale de santé (ARS)',
}

/**
 * Everyone who may do this with what belongs to a structure, in the words of its people, the nearest first. The list is
 * that of `visibility`: a page that says who reads something cannot say otherwise than what is granted.
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
