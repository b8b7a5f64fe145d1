import { sql } from 'drizzle-orm'
import { index, integer, table, text, uniqueIndex } from '#storage'
import type { ReferentFunction, Standing } from './referents/referent.ts'
import type { Kind } from './register/kinds.ts'
import type { FinessSource } from './register/structure.ts'

/** What runs structures (« entité juridique »). The name is known from FINESS+ only. */
export const legalEntities = table('legal_entities', {
  finess: text('finess').primaryKey(),
  name: text('name'),
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
    /** Written by `search-text.ts`, read by the search alone. */
    searchText: text('search_text').notNull(),
  },
  (structure) => [
    index('structures_departement_kind').on(structure.departement, structure.kind),
    index('structures_kind').on(structure.kind),
    index('structures_legal_entity').on(structure.legalEntityFiness),
    // The search reads this index from one end to the other, and only then the rows it shows.
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

/** The territory of a structure. No import of the register touches it. */
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

/** Who holds which function in a structure, now and before. Of those who left, nothing personal is kept. */
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
    /** The row of who came next. */
    replacedBy: text('replaced_by'),
  },
  (referent) => [
    index('referents_finess').on(referent.finess),
    // One at a time holds a function.
    uniqueIndex('referents_current').on(referent.finess, referent.function).where(sql`until is null`),
  ],
)
