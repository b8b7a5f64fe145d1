import fc from 'fast-check'
import type { ObjectiveState } from '#assessment'
import type { Exercise } from '#exercises'
import { actionStates, type StateChange } from '#plan'
import { counting } from '../support/data/region.ts'

/* The raw rows of a random region, over two years. Days are `AAAA-MM-JJ`. */

export const days = [
  '2024-12-30',
  '2025-03-01',
  '2025-10-24',
  '2025-11-21',
  '2025-11-22',
  '2025-11-23',
  '2025-12-31',
  '2026-01-01',
  '2026-05-04',
  '2026-10-23',
  '2026-11-21',
  '2026-11-22',
] as const
const anyDay = fc.constantFrom(...days)
const perhaps = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })

export const sites = ['A1', 'A2', 'B1', 'B2', 'C1', 'D1', 'E1'] as const
export type SiteName = (typeof sites)[number]
const anySite = fc.constantFrom(...sites)

export interface SiteRow {
  readonly name: SiteName
  readonly kind: 'ES' | 'ESMS' | 'to-classify'
  readonly departement: string
  readonly territory: string | null
  readonly openedOn: string | null
  readonly closedOn: string | null
}

export interface ReferentRow {
  readonly site: SiteName
  readonly function: 'rssi' | 'ssi-referent' | 'pcra-referent'
  readonly standing: 'held' | 'shared' | 'vacant'
  readonly enteredOn: string
  readonly confirmedOn: readonly string[]
  /** The holder left without a successor. */
  readonly leftOn: string | null
}

export interface LineRow {
  readonly theme: 'de-d2' | 'de-d1'
  readonly weight: number
  readonly essential: boolean
  readonly state: 'scored' | 'unknown' | 'not-applicable' | 'hidden' | 'unscored'
  /** In tenths. */
  readonly tenths: number
}

export interface SubmissionRow {
  readonly site: SiteName
  readonly questionnaire: 'sauvegardes' | 'pcra'
  readonly on: string
  readonly lines: readonly LineRow[]
  readonly objectives: Readonly<Record<string, ObjectiveState>>
  readonly numbers: Readonly<Record<string, number>>
}

export interface RegionRowsRandom {
  readonly sites: readonly SiteRow[]
  readonly referents: readonly ReferentRow[]
  readonly submissions: readonly SubmissionRow[]
  readonly exercises: readonly (Pick<Exercise, 'kind' | 'status' | 'day' | 'retexOn' | 'trigger'> & {
    readonly structures: readonly SiteName[]
  })[]
  readonly actions: readonly {
    readonly site: SiteName
    /** The states it went through, oldest first; the first one when it was written. */
    readonly history: readonly StateChange[]
  }[]
  readonly sessions: readonly {
    readonly site: SiteName
    readonly startsOn: string
    readonly lastOn: string
    readonly reached: number | null
  }[]
}

const site = (name: SiteName): fc.Arbitrary<SiteRow> =>
  fc.record({
    name: fc.constant(name),
    kind: fc.constantFrom('ES', 'ES', 'ESMS', 'ESMS', 'to-classify'),
    departement: fc.constantFrom('59', '62'),
    territory: perhaps(fc.constantFrom('Littoral', 'Hainaut')),
    openedOn: perhaps(fc.constantFrom('2020-01-01', '2025-06-01', '2026-06-01')),
    closedOn: fc.option(fc.constantFrom('2025-11-22', '2026-01-01', '2026-11-22'), { nil: null, freq: 6 }),
  })

const referent = fc
  .record({
    site: anySite,
    function: fc.constantFrom('rssi' as const, 'ssi-referent' as const, 'pcra-referent' as const),
    standing: fc.constantFrom('held' as const, 'held' as const, 'shared' as const, 'vacant' as const),
    enteredOn: anyDay,
    confirmedOn: fc.array(anyDay, { maxLength: 2 }),
    leftOn: perhaps(anyDay),
  })
  .map((row) => ({
    ...row,
    confirmedOn: row.confirmedOn.filter((day) => day > row.enteredOn && (row.leftOn === null || day < row.leftOn)),
    leftOn: row.leftOn !== null && row.leftOn > row.enteredOn ? row.leftOn : null,
  }))

const line: fc.Arbitrary<LineRow> = fc.record({
  theme: fc.constantFrom('de-d2' as const, 'de-d1' as const),
  weight: fc.integer({ min: 1, max: 5 }),
  essential: fc.boolean(),
  state: fc.constantFrom('scored', 'scored', 'scored', 'unknown', 'not-applicable', 'hidden', 'unscored'),
  tenths: fc.integer({ min: 0, max: 10 }),
})

const state = fc.constantFrom<ObjectiveState>('met', 'trajectory', 'unmet', 'unknown', 'not-applicable')

const submission: fc.Arbitrary<SubmissionRow> = fc
  .record({
    site: anySite,
    questionnaire: fc.constantFrom('sauvegardes', 'pcra'),
    on: anyDay,
    lines: fc.array(line, { minLength: 1, maxLength: 6 }),
    objectives: fc.dictionary(fc.constantFrom('D2.O3.C', 'D2.O4', 'D2.P1'), state),
    numbers: fc.dictionary(
      fc.constantFrom('equipes-sensibilisees', 'temps-rssi-es', 'temps-referent-esms'),
      fc.integer({ min: 0, max: 10 }),
    ),
  })
  // Each question belongs to one questionnaire.
  .map((row) => (row.questionnaire === 'pcra' ? { ...row, numbers: {} } : row))

const exercise = fc.record({
  kind: fc.constantFrom('crisis' as const, 'crisis' as const, 'crisis' as const, 'restore-test' as const),
  status: fc.constantFrom('held' as const, 'held' as const, 'planned' as const, 'cancelled' as const),
  day: fc.constantFrom(...days, '2026-12-08', '2025-12-08'),
  retexOn: perhaps(anyDay),
  trigger: perhaps(fc.constant(counting.trigger)),
  structures: fc.uniqueArray(anySite, { minLength: 1, maxLength: 3 }),
})

const session = fc
  .record({
    site: anySite,
    startsOn: anyDay,
    lastOn: fc.constantFrom(...days, '2027-01-15'),
    reached: perhaps(fc.integer({ min: 1, max: 400 })),
  })
  .map((row) => ({ ...row, lastOn: [row.startsOn, row.lastOn].toSorted()[1] ?? row.lastOn }))

const unique = <Row>(rows: fc.Arbitrary<Row>, keyOf: (row: Row) => string, maxLength: number) =>
  fc.uniqueArray(rows, { selector: keyOf, maxLength })

const history = fc
  .array(fc.record({ state: fc.constantFrom(...actionStates), on: anyDay }), { minLength: 1, maxLength: 4 })
  .map((states) => states.toSorted((one, other) => (one.on < other.on ? -1 : 1)))

export const randomRegion: fc.Arbitrary<RegionRowsRandom> = fc.record({
  sites: fc.tuple(...sites.map(site)),
  // One line a function: the directory test has those that follow one another.
  referents: unique(referent, ({ site: at, function: held }) => `${at} ${held}`, 16),
  submissions: unique(submission, ({ site: at, questionnaire, on }) => `${at} ${questionnaire} ${on}`, 20),
  exercises: fc.array(exercise, { maxLength: 10 }),
  actions: fc.array(fc.record({ site: anySite, history }), { maxLength: 12 }),
  sessions: fc.array(session, { maxLength: 12 }),
})

/** The FINESS number that stands for a site in the database. */
export function finessOf(name: SiteName): string {
  return `59000010${sites.indexOf(name)}`
}
