/** The roles an account can be given. An account with several roles may do what any one of them allows. */
export const roles = ['structure', 'college', 'territory', 'region', 'observer', 'admin'] as const

export type Role = (typeof roles)[number]

/**
 * A role, and the place it is given for. Only the fields that the role needs are set; the others are null:
 * - `structure`: one structure (`finess`), and the legal entity that runs it;
 * - `college`: a legal entity, all its structures; a role over a group gives a grant for each legal entity of the group;
 * - `territory`: a territory of a region;
 * - `region`, `observer`: a region (INSEE code); an observer of several regions holds several grants;
 * - `admin`: the server.
 */
export interface Grant {
  readonly role: Role
  readonly finess: string | null
  readonly legalEntityFiness: string | null
  readonly territoryId: string | null
  /** The group by which the role reaches the legal entity; absent for a role over the legal entity itself. */
  readonly groupId?: string
  /** INSEE code of the region in which the structure, the legal entity's structures or the territory are. */
  readonly region: string | null
}

/**
 * Who acts:
 * - `anyone`: a visitor without an account;
 * - `link`: the holder of a private link (known by the hash of its secret);
 * - `delegate`: a colleague who holds the link of one theme;
 * - `account`: a person who signed in, with their grants;
 * - `operator`: the person who runs commands on the server itself;
 * - `system`: the server's own upkeep.
 */
export type Actor =
  | { readonly kind: 'anyone' }
  | { readonly kind: 'link'; readonly secretHash: string }
  | { readonly kind: 'delegate'; readonly secretHash: string }
  | {
      readonly kind: 'account'
      readonly accountId: string
      readonly grants: readonly Grant[]
      /** When the session began through which the person acts; absent where no session is. */
      readonly signedInAt?: Date
    }
  | { readonly kind: 'operator' }
  | { readonly kind: 'system' }

export const anyone: Actor = { kind: 'anyone' }
export const operator: Actor = { kind: 'operator' }
export const system: Actor = { kind: 'system' }

/**
 * The actor as written in the audit log. A private link is named by twelve digits of its hash: enough to follow the link,
 * too few to use it.
 */
export function actorName(actor: Actor): string {
  if (actor.kind === 'link' || actor.kind === 'delegate') return `${actor.kind}:${actor.secretHash.slice(0, 12)}`
  return actor.kind === 'account' ? `account:${actor.accountId}` : actor.kind
}
