import type { TypedExercise } from '#exercises'
import { dayAfter } from '#kernel'
import type { FictionalSite } from './fictional-region.ts'
import { workingDayFrom, workingDayUntil } from './working-day.ts'

/** One record of an exercise: when it is written, what it says, and the word of the region afterwards. */
export interface PlannedRecord {
  /** `AAAA-MM-JJ` */
  readonly writtenOn: string
  readonly typed: Partial<TypedExercise>
  readonly word?: 'confirmed' | 'contested'
}

const counting = {
  kind: 'crisis',
  status: 'held',
  trigger: 'cyber',
  degradedMode: 'yes',
  participation: 'own-cell',
  functions: ['general-management', 'care-management', 'it'],
  form: 'table-top',
  animation: 'own',
} as const

const scenarios = [
  'Rançongiciel une nuit',
  'Dossier patient et téléphone coupés',
  'Mise à jour piégée d’un prestataire',
]

/**
 * The exercises of a structure over two years, by its place in the region, so that each state is there: held and counted, with
 * or without RETEX, host venue that the region confirmed or that waits, contested, unknown, planned, planned day passed without a
 * word, cancelled, and nothing at all.
 */
export function exercisesOf(place: number, { kind }: FictionalSite, today: string): PlannedRecord[] {
  const year = Number(today.slice(0, 4))
  const level = (['debutant', 'intermediaire', 'confirme'] as const)[place % 3] ?? 'debutant'
  const base = { ...counting, level, scenario: scenarios[place % scenarios.length] ?? '' }
  const before = (days: number) => workingDayUntil(dayAfter(today, -days))
  const last: PlannedRecord[] =
    place % 5 < 3
      ? [
          {
            writtenOn: `${year - 1}-10-0${1 + (place % 9)}`,
            typed: { ...base, day: workingDayFrom(`${year - 1}-09-1${place % 9}`) },
          },
        ]
      : []
  const retex = {
    retexOn: before(40),
    retexText: 'Annuaire de crise périmé. Décider plus tôt de couper.',
    sharesRetex: true,
  }
  const current: readonly (PlannedRecord | undefined)[] = [
    { writtenOn: before(30), typed: { ...base, day: before(55), ...retex } },
    { writtenOn: before(50), typed: { ...base, day: before(60) } },
    {
      writtenOn: before(20),
      typed: { ...base, day: before(25), participation: 'host-venue', nationalExercise: 'REMPAR' },
    },
    { writtenOn: before(15), typed: { ...base, status: 'planned', day: workingDayFrom(dayAfter(today, 12)) } },
    undefined,
    { writtenOn: before(22), typed: { ...base, day: before(24), trigger: '' } },
    { writtenOn: before(26), typed: { ...base, day: before(28), participation: 'host-venue' }, word: 'confirmed' },
    { writtenOn: before(18), typed: { ...base, day: before(20) }, word: 'contested' },
    { writtenOn: before(45), typed: { ...base, status: 'planned', day: before(6) } },
    {
      writtenOn: before(12),
      typed: { ...base, kind: kind === 'ES' ? 'restore-test' : 'pca-field-test', day: before(14) },
    },
    undefined,
  ]
  const now = current[place % current.length]
  // The demonstration may be started in January: what belongs to another year is left out.
  return [...last, ...(now ? [now] : [])].filter(({ typed }) => /^\d{4}-\d\d-\d\d$/.test(typed.day ?? ''))
}
