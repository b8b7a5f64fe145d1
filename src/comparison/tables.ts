import { index, instant, integer, json, primaryKey, table, text } from '#storage'
import type { Decision } from './rules/cell.ts'
import type { Cohort, CohortChoice, ComparedKind } from './rules/cohorts.ts'
import type { StoredMember } from './rules/member.ts'
import type { Topic } from './rules/release.ts'
import type { GridWidth } from './values/band.ts'

/** What is compared together: a region, or the regions that joined the comparison across regions. */
export const comparisonAreas = table('comparison_areas', {
  /** INSEE code of the region, or `FR`. */
  code: text('code').primaryKey(),
  /** Chosen at the first release, for ever. */
  cohorts: json('cohorts').$type<Readonly<Record<ComparedKind, CohortChoice>>>().notNull(),
  /** Width of the bands of each domain, by cohort kind and topic: written once, for ever. */
  grids: json('grids').$type<Readonly<Record<string, GridWidth>>>().notNull(),
  /** How many releases were published: a release that disappears is noticed. */
  published: integer('published').notNull(),
  /** How many withdrawals were made: a withdrawal that disappears is noticed. */
  withdrawn: integer('withdrawn').notNull().default(0),
  /** INSEE codes of the regions whose structures stand in a release: no other area may show figures of them. */
  regions: json('regions').$type<readonly string[]>().notNull().default([]),
  seal: text('seal').notNull(),
})

/** The releases of an area, numbered from 1. Written once, never changed. */
export const comparisonReleases = table(
  'comparison_releases',
  {
    area: text('area').notNull(),
    number: integer('number').notNull(),
    /** `AAAA-MM-JJ` */
    day: text('day').notNull(),
    publishedAt: instant('published_at').notNull(),
    rulesVersion: integer('rules_version').notNull(),
    cells: integer('cells').notNull(),
    /** Covers the seals of its cells, and the seal of the release before. */
    seal: text('seal').notNull(),
  },
  (release) => [primaryKey({ columns: [release.area, release.number] })],
)

/** What each release said of each cell, and what stands behind. Written once, never changed. */
export const comparisonCells = table(
  'comparison_cells',
  {
    area: text('area').notNull(),
    number: integer('number').notNull(),
    cohort: text('cohort').$type<Cohort>().notNull(),
    questionnaire: text('questionnaire').notNull(),
    kind: text('kind').$type<Topic['kind']>().notNull(),
    code: text('code').notNull(),
    decision: json('decision').$type<Decision>().notNull(),
    /** Members with their bands behind figures that were new; null where nothing new was shown. */
    members: json('members').$type<readonly StoredMember[]>(),
    /** Who stood in the cohort, with the number of their submission in force; by FINESS number. */
    submissions: json('submissions').$type<Readonly<Record<string, number>>>().notNull(),
    /** SHA-256 of members and submissions, so that a page can check a cell without reading them. */
    membersHash: text('members_hash').notNull(),
    seal: text('seal').notNull(),
  },
  (cell) => [primaryKey({ columns: [cell.area, cell.number, cell.cohort, cell.questionnaire, cell.kind, cell.code] })],
)

/** Cells that were withdrawn from releases: nobody sees their figures any more. Rows are only added, and sealed. */
export const comparisonWithdrawals = table(
  'comparison_withdrawals',
  {
    id: text('id').primaryKey(),
    area: text('area').notNull(),
    /** The figures of this release and of those before are hidden. */
    number: integer('number').notNull(),
    /** The withdrawn cell (`cellKey`); null for all cells. */
    cell: text('cell'),
    withdrawnAt: instant('withdrawn_at').notNull(),
    /** The withdrawals of an area, numbered from 1. */
    place: integer('place').notNull().default(0),
    seal: text('seal').notNull().default(''),
  },
  (withdrawal) => [index('comparison_withdrawals_area').on(withdrawal.area)],
)

/** Structures that do not take part: they leave at the next renewal, and see nothing. */
export const comparisonOptOuts = table('comparison_opt_outs', {
  finess: text('finess').primaryKey(),
  since: instant('since').notNull(),
})

/** Regions whose structures are compared across regions, in place of their own region. */
export const comparisonJoined = table('comparison_joined', {
  /** INSEE code. */
  region: text('region').primaryKey(),
  joinedAt: instant('joined_at').notNull(),
})
