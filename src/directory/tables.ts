import { sql } from 'drizzle-orm'
import { boolean, index, instant, integer, primaryKey, table, text, uniqueIndex } from '#storage'
import type { GroupKind } from './groups/group.ts'
import type { ReferentFunction, Standing } from './referents/referent.ts'
import type { Kind } from './register/kinds.ts'
import type { FinessSource } from './register/structure.ts'

/** Legal entities (« entités juridiques ») that run structures. FINESS+ alone gives their name. */
export const legalEntities = table('legal_entities', {
  finess: text('finess').primaryKey(),
  name: text('name'),
  /** The words of the name, made by `search-text.ts` for the search. */
  searchText: text('search_text').notNull().default(''),
})

/** The register of establishments, as FINESS publishes it. No street address: see `structure.ts`. */
export const structures = table(
  'structures',
  {
    finess: text('finess').primaryKey(),
    legalEntityFiness: text('legal_entity_finess')
      .notNull()
      .references(() => legalEntities.finess),
    name: text('name').notNull(),
    longName: text('long_name'),
    category: text('category'),
    kind: text('kind').$type<Kind>().notNull(),
    town: text('town'),
    postalCode: text('postal_code'),
    inseeCode: text('insee_code'),
    departement: text('departement').notNull(),
    siret: text('siret'),
    /** Days, `AAAA-MM-JJ`. */
    openedOn: text('opened_on'),
    closedOn: text('closed_on'),
    source: text('source').$type<FinessSource>().notNull(),
    dataDate: text('data_date').notNull(),
    /** Made by `search-text.ts` for the search. */
    searchText: text('search_text').notNull(),
  },
  (structure) => [
    index('structures_departement_kind').on(structure.departement, structure.kind),
    index('structures_kind').on(structure.kind),
    index('structures_legal_entity').on(structure.legalEntityFiness),
    // The first page shows the latest day of the register, without reading every structure.
    index('structures_data_date').on(structure.dataDate),
    // A SIREN is the beginning of the SIRET.
    index('structures_siret').on(structure.siret),
    // The search scans this index whole, then reads the rows that it shows.
    index('structures_search').on(structure.closedOn, structure.searchText, structure.finess),
  ],
)

/** Parts of a region, as its animators share it (« territoires d’animation numérique », TAN). */
export const territories = table(
  'territories',
  {
    id: text('id').primaryKey(),
    /** INSEE code. */
    region: text('region').notNull(),
    name: text('name').notNull(),
    /** Place in the list of the region, from 0. */
    position: integer('position').notNull(),
  },
  (territory) => [uniqueIndex('territories_region_name').on(territory.region, territory.name)],
)

/** The territory of each structure. An import of the register leaves it alone. */
export const territoryMembers = table(
  'territory_members',
  {
    finess: text('finess')
      .primaryKey()
      .references(() => structures.finess),
    territoryId: text('territory_id')
      .notNull()
      .references(() => territories.id),
  },
  (member) => [index('territory_members_territory').on(member.territoryId)],
)

/** Groups of legal entities: a GHT, or an organisation that runs several legal entities (`groups/group.ts`). */
export const groups = table(
  'entity_groups',
  {
    id: text('id').primaryKey(),
    kind: text('kind').$type<GroupKind>().notNull(),
    name: text('name').notNull(),
    /** The identifier that FINESS+ gives to the group; null for a group that was entered here. */
    finessPlusId: text('finess_plus_id'),
    /** A closed group gives no right and never opens again. */
    closedAt: instant('closed_at'),
    /** The words of the name, made by `search-text.ts` for the search. */
    searchText: text('search_text').notNull(),
  },
  (group) => [uniqueIndex('entity_groups_finess_plus').on(group.finessPlusId)],
)

/** The legal entities of each group. */
export const groupMembers = table(
  'entity_group_members',
  {
    groupId: text('group_id')
      .notNull()
      .references(() => groups.id, { onDelete: 'cascade' }),
    legalEntityFiness: text('legal_entity_finess')
      .notNull()
      .references(() => legalEntities.finess),
    /** Whether the legal entity is the support establishment (« établissement support ») of the group. */
    isSupport: boolean('is_support').notNull(),
    /** What was made with a role over the group before this instant does not reach the legal entity. */
    joinedAt: instant('joined_at').notNull(),
  },
  (member) => [
    primaryKey({ columns: [member.groupId, member.legalEntityFiness] }),
    index('entity_group_members_entity').on(member.legalEntityFiness),
  ],
)

/** The holders of functions in structures, now and before. Nothing personal is kept of a person who left. */
export const referents = table(
  'referents',
  {
    id: text('id').primaryKey(),
    finess: text('finess')
      .notNull()
      .references(() => structures.finess),
    function: text('function').$type<ReferentFunction>().notNull(),
    standing: text('standing').$type<Standing>().notNull(),
    name: text('name'),
    mail: text('mail'),
    phone: text('phone'),
    sharedWith: text('shared_with'),
    /** Days, `AAAA-MM-JJ`. */
    namedOn: text('named_on').notNull(),
    confirmedOn: text('confirmed_on').notNull(),
    until: text('until'),
    /** The id of the next line of the function. */
    replacedBy: text('replaced_by'),
  },
  (referent) => [
    index('referents_finess').on(referent.finess),
    // A function has one current line.
    uniqueIndex('referents_current').on(referent.finess, referent.function).where(sql`until is null`),
  ],
)

/**
 * The days on which each line was entered (the first of them), then confirmed: figures of a past day count what was known
 * on that day.
 */
export const referentConfirmations = table(
  'referent_confirmations',
  {
    referentId: text('referent_id')
      .notNull()
      .references(() => referents.id, { onDelete: 'cascade' }),
    day: text('day').notNull(),
  },
  (confirmation) => [primaryKey({ columns: [confirmation.referentId, confirmation.day] })],
)
