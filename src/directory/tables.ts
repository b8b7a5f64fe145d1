import { index, table, text } from '#storage'
import type { Kind } from './kinds.ts'
import type { FinessSource } from './structure.ts'

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
