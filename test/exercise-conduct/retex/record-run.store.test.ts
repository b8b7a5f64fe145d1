import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { versionsOf } from '#content'
import {
  changeRun,
  createRun,
  makeLinks,
  markHandled,
  noteDecision,
  openRetex,
  recordRun,
  saveRetex,
  sendStimulus,
} from '#exercise-conduct'
import { addExercise, cancelExercise, getExercise, listExercises } from '#exercises'
import { hashSecret } from '#kernel'
import { listActions } from '#plan'
import { accountAs, fillRegister, sampleStructures } from '../../support/data/directory.ts'
import { aKit } from '../../support/data/kit-builder.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../../support/storage/storage.ts'
import { contextOn } from '../../support/use-cases/context.ts'
import { keepAccounts } from '../../support/use-cases/kept-accounts.ts'

const { finess } = sampleStructures.tilleuls
const director = accountAs('structure', sampleStructures.tilleuls)
const withFunctions = aKit({
  id: 'kit-fonctions',
  trigger: 'cyber',
  roles: [
    { id: 'direction', title: 'Direction (astreinte)', cell: 'decision', function: 'general-management' },
    { id: 'informatique', title: 'Informatique', cell: 'operations', function: 'it' },
    { id: 'soins', title: 'Soins', cell: 'operations', function: 'care-management' },
  ],
})
const kits = versionsOf([aKit(), withFunctions])

describe.skipIf(!storageAvailable)('the record of a run', () => {
  let test: TestStorage
  let now = new Date('2026-11-22T09:00:00Z')
  beforeAll(async () => {
    test = await openTestStorage()
    await fillRegister(test.storage)
    await keepAccounts(test.storage, [director])
  })
  afterAll(() => test?.close())

  const us = () => ({
    ...contextOn(test.storage, director),
    clock: () => now,
    kits: async () => kits,
    kitFolder: '',
  })

  async function played(seconds: number) {
    const { id: runId } = await createRun(us(), { finess, kitId: 'kit-essai', values: { hopital: 'Valmont' } })
    const reference = { finess, runId }
    await changeRun(us(), { ...reference, revision: 1, deed: 'start' })
    now = new Date(now.getTime() + seconds * 1_000)
    await changeRun(us(), { ...reference, revision: 2, deed: 'complete' })
    return reference
  }
  const written = { revision: 0, strengths: 'Alerte rapide', difficulties: '' }
  const improvement = { title: 'Imprimer l’annuaire', ownerFunction: 'Direction', dueOn: '2027-03-01' }
  const recordOf = async (exerciseId: string) => getExercise(us(), { finess, exerciseId })
  const planned = async () => (await listActions(us(), { finess })).actions.map(({ title }) => title)

  it('is made once by two animators at once, with each improvement linked to it and in the plan once', async () => {
    const reference = await played(3_600)
    await saveRetex(us(), { ...reference, ...written, improvements: [improvement] })
    const [one, other] = await Promise.all([recordRun(us(), reference), recordRun(us(), reference)])
    expect(one.exerciseId).toBe(other.exerciseId)
    const { exercise, improvements } = await recordOf(one.exerciseId)
    expect(exercise).toMatchObject({ minutes: 60, retexOn: '2026-11-22' })
    expect(improvements?.map(({ title }) => title)).toEqual([improvement.title])
    expect((await listExercises(us(), { finess })).exercises).toHaveLength(1)
    expect(await planned()).toEqual([improvement.title])
  })

  it('says the trigger of the kit, and the functions that answered or decided; the others stay to be said', async () => {
    const { id: runId } = await createRun(us(), { finess, kitId: 'kit-fonctions', values: { hopital: 'Valmont' } })
    const reference = { finess, runId }
    const { links } = await makeLinks(us(), { ...reference, roles: ['informatique', 'soins'], observers: 0 })
    await changeRun(us(), { ...reference, revision: 1, deed: 'start' })
    await sendStimulus(us(), { ...reference, revision: 2, stimulusId: 's-10' })
    const secret = links.find(({ role }) => role === 'informatique')?.secret ?? ''
    await markHandled({ ...us(), actor: { kind: 'link', secretHash: hashSecret(secret) } }, { stimulusId: 's-10' })
    await noteDecision(us(), { ...reference, what: 'Isoler', why: '', decider: 'direction', reversible: true })
    now = new Date(now.getTime() + 3_600_000)
    await changeRun(us(), { ...reference, revision: 3, deed: 'complete' })
    const { exercise, judgement } = await recordOf((await recordRun(us(), reference)).exerciseId)
    expect(exercise.trigger).toBe('cyber')
    expect(exercise.functions).toEqual(['general-management', 'it'])
    const unknown = judgement.reasons.filter(({ standing }) => standing === 'unknown').map(({ reason }) => reason)
    expect(unknown).toEqual(['degraded-mode'])
  })

  it('never drops an improvement that the plan would refuse: the RETEX refuses it while it can be mended', async () => {
    const reference = await played(3_600)
    const improvements = [{ ...improvement, title: 'x'.repeat(250), ownerFunction: 'y'.repeat(121) }]
    const refused = saveRetex(us(), { ...reference, ...written, strengths: 'x'.repeat(8_001), improvements })
    await expect(refused).rejects.toMatchObject({
      code: 'retex-invalid',
      issues: [{ path: 'strengths' }, { path: 'titre-0' }, { path: 'fonction-0' }],
    })
  })

  it('takes what stands in the form, saved or not, and nothing of a form with a fault', async () => {
    const reference = await played(3_600)
    const typed = { ...written, improvements: [{ ...improvement, title: 'Numéros sur papier' }] }
    const faulty = { ...typed, improvements: [{ ...improvement, dueOn: '2027-02-31' }] }
    await expect(recordRun(us(), { ...reference, typed: faulty })).rejects.toMatchObject({ code: 'retex-invalid' })
    const { exerciseId } = await recordRun(us(), { ...reference, typed })
    const { exercise, improvements } = await recordOf(exerciseId)
    expect(exercise).toMatchObject({ retexOn: '2026-11-22', retexText: 'Ce qui a bien marché\nAlerte rapide' })
    expect(improvements?.map(({ title }) => title)).toEqual(['Numéros sur papier'])
  })

  it('has no day of RETEX when the form only holds the draft', async () => {
    const typed = { revision: 0, strengths: '', difficulties: '', improvements: [] }
    const { exerciseId } = await recordRun(us(), { ...(await played(3_600)), typed })
    expect((await recordOf(exerciseId)).exercise.retexOn).toBeNull()
  })

  it('has no day of RETEX while nobody wrote one: the draft is not the work of a cell', async () => {
    const { exerciseId } = await recordRun(us(), await played(3_600))
    const { exercise } = await recordOf(exerciseId)
    expect(exercise.retexOn).toBeNull()
  })

  it('is made of a run that lasted seconds, or that nobody ended for weeks: its end stays to be said', async () => {
    for (const seconds of [20, 20 * 24 * 3_600]) {
      const { exerciseId } = await recordRun(us(), await played(seconds))
      expect((await recordOf(exerciseId)).exercise.minutes).toBeNull()
    }
  })

  it('takes the place of the RETEX, which is then refused rather than kept where nobody reads it', async () => {
    const reference = await played(3_600)
    await recordRun(us(), reference)
    const late = saveRetex(us(), { ...reference, ...written, improvements: [improvement] })
    await expect(late).rejects.toMatchObject({ code: 'retex-recorded' })
    expect((await openRetex(us(), reference)).retex.revision).toBe(0)
  })

  const aPlan = { finess, kind: 'crisis', status: 'planned', functions: ['legal-finance'], observers: 'Le GRADeS' }
  const onDay = async (day: string) =>
    (await listExercises(us(), { finess })).exercises.map(({ exercise }) => exercise).filter((each) => each.day === day)

  it('is the planned record of the day, with what was planned and the moment and functions of what was played', async () => {
    now = new Date('2026-12-14T09:00:00Z')
    const plan = { ...aPlan, day: '2026-12-14', start: '08:00', end: '09:00', kit: 'kit-essai', degradedMode: 'yes' }
    const { id } = await addExercise(us(), plan)
    const { exerciseId } = await recordRun(us(), await played(7_200))
    expect(exerciseId).toBe(id)
    expect(await onDay('2026-12-14')).toMatchObject([
      { status: 'held', start: '10:00', minutes: 120, functions: [], degradedMode: true, observers: 'Le GRADeS' },
    ])
  })

  it.each([
    ['of another kit', { kit: 'kit-fonctions' }],
    ['of another scenario', { scenario: 'Inondation' }],
    ['of another kind', { kind: 'restore-test' }],
    ['of another day', { day: '2027-06-01' }],
  ])('leaves a plan %s as it is', async (_, other) => {
    now = new Date(now.getTime() + 24 * 3_600_000)
    const day = now.toISOString().slice(0, 10)
    const plan = { ...aPlan, day, ...other }
    const { id } = await addExercise(us(), plan)
    const { exerciseId } = await recordRun(us(), await played(3_600))
    expect(exerciseId).not.toBe(id)
    expect((await recordOf(id)).exercise.status).toBe('planned')
  })

  it('is a new one beside two plans of the day, or a cancelled one: which was meant is for people to say', async () => {
    now = new Date('2026-12-28T09:00:00Z')
    const { id } = await addExercise(us(), { ...aPlan, day: '2026-12-28' })
    await addExercise(us(), { ...aPlan, day: '2026-12-28' })
    await recordRun(us(), await played(3_600))
    const statuses = async (day: string) => (await onDay(day)).map(({ status }) => status).sort()
    expect(await statuses('2026-12-28')).toEqual(['held', 'planned', 'planned'])
    now = new Date('2026-12-29T09:00:00Z')
    const cancelled = await addExercise(us(), { ...aPlan, day: '2026-12-29' })
    await cancelExercise(us(), { finess, exerciseId: cancelled.id })
    await recordRun(us(), await played(3_600))
    expect(await statuses('2026-12-29')).toEqual(['cancelled', 'held'])
    expect((await recordOf(id)).exercise.status).toBe('planned')
  })
})
