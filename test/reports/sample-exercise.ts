import type { Structure, StructureReferents } from '#directory'
import { filledIn, type Kit, keptClocks, type OpenedRun, type Run, stimuliOf } from '#exercise-conduct'
import { blankExercise, type Exercise, judge, type OpenedExercise } from '#exercises'
import { parisTime } from '#kernel'
import { anAction } from '../plan/an-action.ts'

/* An exercise that a fictional hospital played, as use cases open it, made by hand. */

export const playedIn: Structure = {
  finess: '990000017',
  legalEntityFiness: '990000009',
  name: 'Centre hospitalier des Deux-Vallées',
  longName: null,
  category: '355',
  kind: 'ES',
  town: 'Villexemple',
  postalCode: null,
  inseeCode: null,
  departement: '59',
  siret: null,
  openedOn: null,
  closedOn: null,
  source: 'finess-plus',
  dataDate: '2026-11-01',
}

const at = (time: string) => new Date(`2026-11-12T${time}:00Z`)

/** Three stimuli sent, one skipped, one decision, one delay kept and the others missed, two lines of the grid noted. */
export function playedRun(kit: Kit): OpenedRun {
  const values = Object.fromEntries(kit.variables.map(({ id, example }) => [id, example]))
  const run: Run = {
    id: 'run',
    structureFiness: playedIn.finess,
    kitId: kit.id,
    kitVersion: kit.version,
    title: kit.title,
    values,
    state: 'completed',
    createdAt: at('08:00'),
    startedAt: at('08:30'),
    pausedAt: null,
    pausedMilliseconds: 0,
    endedAt: at('10:00'),
    revision: 9,
    changes: 12,
    exerciseId: null,
  }
  const stimuli = stimuliOf(kit, values).map((stimulus, place) => ({
    ...stimulus,
    state: place < 3 ? ('sent' as const) : ('missed' as const),
    sentAt: place < 3 ? at(`08:3${place}`) : null,
    sentElapsedMilliseconds: place < 3 ? place * 60_000 : null,
    skippedAt: place === 3 ? at('08:40') : null,
    skippedMotive: place === 3 ? 'La cellule avait déjà décidé.' : null,
  }))
  const [first, second] = kit.observation
  const note = { linkId: 'lien', notedAt: at('09:00') }
  const [clock] = kit.clocks
  return {
    run,
    now: at('11:00'),
    legalTime: parisTime,
    elapsedMilliseconds: 90 * 60_000,
    kit: { ...kit, roles: kit.roles.map((role) => ({ ...role, title: filledIn(role.title, values) })) },
    stimuli,
    next: undefined,
    answers: [{ stimulusId: stimuli[1]?.id ?? '', role: 'direction', answeredAt: at('08:35') }],
    decisions: [
      {
        id: 'd1',
        at: at('08:45'),
        what: 'Couper l’accès à internet',
        why: 'Deuxième poste touché',
        decider: 'Direction d’astreinte',
        reversible: true,
      },
    ],
    clocks: keptClocks(kit.clocks, new Map([[clock?.id ?? '', at('09:10')]]), run, at('11:00')),
    links: [],
    observations: [
      { ...note, target: `grid:${first?.id}`, note: 'Cellule ouverte à 8 h 41', rating: 3 },
      { ...note, target: `grid:${second?.id}`, note: '', rating: 1 },
    ],
  }
}

export const playedRetex = {
  strengths: 'L’alerte est montée en dix minutes.\nLa main courante a été tenue.',
  difficulties: 'Le code client du prestataire était dans la messagerie.',
  improvements: [{ title: 'Imprimer le code client', ownerFunction: 'Référent SSI', dueOn: '2027-01-15' }],
  revision: 1,
}

/** The record of a crisis exercise that counts for the year. */
export function heldExercise(given: Partial<Exercise> = {}): OpenedExercise {
  const exercise: Exercise = {
    ...blankExercise,
    id: 'exercice',
    keeperFiness: playedIn.finess,
    structures: [playedIn.finess],
    reviews: [],
    createdAt: at('11:00'),
    updatedAt: at('11:00'),
    revision: 1,
    kind: 'crisis',
    status: 'held',
    day: '2026-11-12',
    start: '09:30',
    minutes: 90,
    participation: 'own-cell',
    trigger: 'cyber',
    degradedMode: true,
    functions: ['general-management', 'care-management', 'it'],
    participants: 12,
    kit: 'perte-dpi-telephonie',
    kitVersion: '1.0.0',
    form: 'table-top',
    animation: 'provider',
    animator: 'Dominique Exemple',
    observers: 'Claude Exemple',
    costEuros: 4_321,
    fundingFile: 'dossier-77',
    retexOn: '2026-11-20',
    retexText: 'L’annuaire de crise n’était pas sur papier.',
    ...given,
  }
  return {
    exercise,
    sight: 'whole',
    state: 'retex-done',
    judgement: judge(exercise, '32'),
    hiddenStructures: 0,
    structure: playedIn,
    covered: [playedIn],
    twins: [],
    retexLimit: '2026-12-12',
    improvements: [anAction({ title: 'Imprimer l’annuaire de crise' })],
    canImprove: true,
    canEdit: true,
    canReview: false,
  }
}

/** One referent named with a telephone, one function shared, the others not given. */
export const someReferents: StructureReferents = {
  structure: playedIn,
  editable: true,
  functions: [
    { function: 'director', current: undefined, toConfirm: false, past: [] },
    {
      function: 'rssi',
      current: referent({ id: 'a', function: 'rssi', standing: 'shared', sharedWith: 'CHU de Villexemple' }),
      toConfirm: false,
      past: [],
    },
    {
      function: 'ssi-referent',
      current: referent({ id: 'b', function: 'ssi-referent', name: 'Camille Roux', phone: '03 20 00 00 00' }),
      toConfirm: true,
      past: [],
    },
    { function: 'pcra-referent', current: undefined, toConfirm: false, past: [] },
  ],
}

type Referent = NonNullable<StructureReferents['functions'][number]['current']>

function referent(given: Partial<Referent>): Referent {
  return {
    id: '',
    finess: playedIn.finess,
    function: 'rssi',
    standing: 'held',
    name: null,
    mail: null,
    phone: null,
    sharedWith: null,
    namedOn: '2026-01-05',
    confirmedOn: '2026-01-05',
    until: null,
    replacedBy: null,
    ...given,
  }
}
