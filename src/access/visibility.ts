import { type Actor, type Grant, type Role, roles } from '#kernel'

/** The structure a thing belongs to, with the legal entity, territory and region of that structure. */
export interface Place {
  readonly finess: string
  readonly legalEntityFiness: string
  readonly territoryId: string | null
  /** INSEE code. */
  readonly region: string | null
}

/** How a grant relates to a place. A grant can have several relations. */
export const relations = [
  'own-structure',
  'own-legal-entity',
  'own-group',
  'own-territory',
  'own-region',
  'elsewhere',
] as const
export type Relation = (typeof relations)[number]

/** Actions on the data of a structure. */
export const structurePermissions = [
  /** Drafts, answers with their internal comments, the plan of actions. */
  'read-answers',
  'edit-answers',
  'submit',
  /** Submitted results: scores, states of the objectives, answers without internal comments. */
  'read-shared',
  'edit-plan',
  'read-referents',
  'edit-referents',
  /** Exercises with their texts and costs. */
  'read-exercises',
  'edit-exercises',
  /** Exercises without what the structure keeps to itself. */
  'read-shared-exercises',
  /** The word of the region on a submitted result, and how sure it is of it. */
  'review-results',
  /** The word of the region on whether an exercise counts. */
  'review-exercises',
  /** Sessions that made people of the structure aware of the traps. */
  'read-awareness',
  'edit-awareness',
  /** Files attached to exercises. */
  'read-evidence',
  'edit-evidence',
  /** What a candidate of the programme CaRE says of each item, and where it can be read. */
  'read-care',
  'edit-care',
  /** States of the items and of the application of a candidate. */
  'read-care-states',
  /** Applications, the word of the region on each item, notes of interpretation. */
  'review-care',
  /** Says whether the structure is concerned by an alert of the region. */
  'answer-alerts',
  /** Alerts to the structures of a region, and what each of them answers. */
  'send-alerts',
  /** The cyber plan of the region. */
  'read-regional-plan',
  'edit-regional-plan',
  /** The agenda of the region, and whom to call in a crisis. */
  'read-offer',
  'edit-offer',
  /** Registers a structure to an event of the region. */
  'register-for-events',
  /** Lists of structures of a region, kept under a name. */
  'keep-lists',
  /** Figures of many structures, in which no structure can be recognised. */
  'compare',
  'read-aggregates',
  /** Prepares and publishes the releases of the comparison, and withdraws figures. */
  'publish-comparison',
] as const
export type StructurePermission = (typeof structurePermissions)[number]

/** Actions on the server. */
export const serverPermissions = [
  'manage-accounts',
  'manage-territories',
  'manage-settings',
  'read-audit',
  'list-content',
  /** Releases a programme file that completes the open domains of the last one. */
  'complete-programme',
] as const
export type ServerPermission = (typeof serverPermissions)[number]

export type Permission = StructurePermission | ServerPermission

const everythingOfOurs: readonly StructurePermission[] = [
  'read-answers',
  'edit-answers',
  'submit',
  'read-shared',
  'edit-plan',
  'read-referents',
  'edit-referents',
  'read-exercises',
  'edit-exercises',
  'read-shared-exercises',
  'read-awareness',
  'edit-awareness',
  'read-evidence',
  'edit-evidence',
  'read-care',
  'edit-care',
  'read-care-states',
  'answer-alerts',
  'register-for-events',
]

/**
 * Who may do what, by role and relation. What is not written here is refused. An administrator runs the server and reads no
 * answer.
 */
export const visibility: Readonly<Record<Role, Partial<Record<Relation, readonly StructurePermission[]>>>> = {
  structure: {
    'own-structure': everythingOfOurs,
    'own-legal-entity': ['read-shared', 'read-shared-exercises', 'read-care-states'],
    'own-region': ['compare', 'read-offer'],
  },
  college: {
    'own-legal-entity': everythingOfOurs,
    'own-group': everythingOfOurs,
    'own-region': ['compare', 'read-offer'],
  },
  territory: {
    'own-territory': [
      'read-shared',
      'read-shared-exercises',
      'read-awareness',
      'read-care-states',
      'read-referents',
      'read-aggregates',
    ],
    'own-region': ['read-aggregates', 'read-regional-plan', 'read-offer'],
  },
  region: {
    'own-region': [
      'read-shared',
      'review-results',
      'read-shared-exercises',
      'review-exercises',
      'read-awareness',
      'read-evidence',
      'read-care-states',
      'review-care',
      'send-alerts',
      'read-regional-plan',
      'edit-regional-plan',
      'read-offer',
      'edit-offer',
      'keep-lists',
      'read-referents',
      'read-aggregates',
      'publish-comparison',
    ],
  },
  observer: {
    'own-region': ['read-aggregates'],
  },
  admin: {},
}

export const serverVisibility: Readonly<Record<Role, readonly ServerPermission[]>> = {
  structure: [],
  college: [],
  territory: [],
  region: [],
  observer: [],
  admin: serverPermissions,
}

/** Every relation of a grant to a place; `elsewhere` when there is none. */
export function relationsOf(grant: Grant, place: Place): readonly Relation[] {
  const found: Relation[] = []
  if (same(grant.finess, place.finess)) found.push('own-structure')
  if (same(grant.legalEntityFiness, place.legalEntityFiness)) {
    found.push(grant.groupId === undefined ? 'own-legal-entity' : 'own-group')
  }
  if (same(grant.territoryId, place.territoryId)) found.push('own-territory')
  if (same(grant.region, place.region)) found.push('own-region')
  return found.length > 0 ? found : ['elsewhere']
}

function same(granted: string | null, actual: string | null): boolean {
  return granted !== null && granted === actual
}

/** Whether an actor may do this with the data of a structure. Only accounts may: private links have their own rules. */
export function may(actor: Actor, permission: StructurePermission, place: Place): boolean {
  if (actor.kind !== 'account') return false
  return actor.grants.some((grant) =>
    relationsOf(grant, place).some((relation) => visibility[grant.role][relation]?.includes(permission)),
  )
}

/** Whether an actor may do this on the server. The operator, who runs commands on the machine, may do everything. */
export function mayOnServer(actor: Actor, permission: ServerPermission): boolean {
  if (actor.kind === 'operator') return true
  return actor.kind === 'account' && actor.grants.some(({ role }) => serverVisibility[role].includes(permission))
}

/** Roles that see more than one structure, or run the server: a second factor is compulsory for them. */
export const secondFactorRoles: readonly Role[] = ['college', 'territory', 'region', 'observer', 'admin']

/** How much of a structure somebody reads: all of it, or what the structure submitted. */
export type Reading = 'whole' | 'shared'

const readings = { whole: 'read-answers', shared: 'read-shared' } as const

/** What a grant reads of a place; undefined when it reads nothing there. */
export function readingOf(grant: Grant, place: Place): Reading | undefined {
  const deeds = relationsOf(grant, place).flatMap((relation) => visibility[grant.role][relation] ?? [])
  if (deeds.includes(readings.whole)) return 'whole'
  return deeds.includes(readings.shared) ? 'shared' : undefined
}

/** Roles that read answers or submitted results of structures somewhere. */
export const readingRoles: readonly Role[] = roles.filter((role) =>
  Object.values(visibility[role]).some((deeds) => deeds.includes(readings.whole) || deeds.includes(readings.shared)),
)
