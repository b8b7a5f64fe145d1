import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { versionsOf } from '#content'
import {
  changeRun,
  createRun,
  endLink,
  exportChronogram,
  listRuns,
  makeLinks,
  markClock,
  markHandled,
  noteDecision,
  noteObservation,
  openParticipation,
  openRetex,
  openRun,
  purgeUnstarted,
  readRunMarks,
  recordRun,
  replaceChronogram,
  saveRetex,
  sendAutomatic,
  sendOnTheSpot,
  sendStimulus,
  skipStimulus,
  unstartedRunDays,
} from '#exercise-conduct'
import { getExercise } from '#exercises'
import { type Actor, hashSecret, operator, system } from '#kernel'
import { listActions } from '#plan'
import { runDecisions, runLinks, runStimuli, runs } from '../../../src/exercise-conduct/tables.ts'
import { accountAs, fillRegister, sampleStructures } from '../../support/data/directory.ts'
import { aKit, aStimulus } from '../../support/data/kit-builder.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../../support/storage/storage.ts'
import { contextOn } from '../../support/use-cases/context.ts'
import { keepAccounts } from '../../support/use-cases/kept-accounts.ts'

const { tilleuls, hospital } = sampleStructures
const { finess } = tilleuls
const director = accountAs('structure', tilleuls)
const stimuli = [...aKit().stimuli, { ...aStimulus(58), id: 'auto', automatic: true }]
const kits = versionsOf([aKit({ stimuli })])

describe.skipIf(!storageAvailable)('a run of an exercise', () => {
  let test: TestStorage
  let now = new Date('2026-11-22T09:00:00Z')
  beforeAll(async () => {
    test = await openTestStorage()
    await fillRegister(test.storage)
    await keepAccounts(test.storage, [director])
  })
  afterAll(() => test?.close())

  const as = (actor: Actor) => ({
    ...contextOn(test.storage, actor),
    clock: () => now,
    kits: async () => kits,
    kitFolder: '',
  })
  const us = () => as(director)
  const holding = (secret: string) => as({ kind: 'link', secretHash: hashSecret(secret) })
  const later = (minutes: number) => {
    now = new Date(now.getTime() + minutes * 60_000)
  }
  async function prepared() {
    const { id: runId } = await createRun(us(), { finess, kitId: 'kit-essai', values: { hopital: 'Valmont' } })
    return { finess, runId }
  }
  async function started() {
    const reference = await prepared()
    const { revision } = await changeRun(us(), { ...reference, revision: 1, deed: 'start' })
    return { ...reference, revision }
  }
  const revisionOf = async (reference: { finess: string; runId: string }) =>
    (await openRun(us(), { finess: reference.finess, runId: reference.runId })).run.revision

  it('begins with the texts of the kit, filled in with the words of the structure', async () => {
    const reference = await prepared()
    const { run, stimuli, next, elapsedMilliseconds } = await openRun(us(), reference)
    expect([run.state, elapsedMilliseconds, next?.id]).toEqual(['created', 0, 's-0'])
    expect(stimuli[0]?.text).toBe('Message de la minute 0 à Valmont.')
    expect((await listRuns(us(), { finess })).map(({ id }) => id)).toContain(run.id)
  })

  it('is refused with every missing word at once', async () => {
    const refused = createRun(us(), { finess, kitId: 'kit-essai', values: {} })
    await expect(refused).rejects.toMatchObject({ code: 'run-words-invalid', issues: [{ path: 'hopital' }] })
  })

  it('is missing to those who may not conduct exercises of the structure', async () => {
    const reference = await prepared()
    const neighbour = accountAs('structure', hospital)
    for (const actor of [neighbour, accountAs('region', tilleuls), accountAs('admin', tilleuls), operator]) {
      await expect(openRun(as(actor), reference)).rejects.toMatchObject({ code: 'not-found' })
    }
    const elsewhere = { ...reference, finess: hospital.finess }
    await expect(openRun(as(neighbour), elsewhere)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('lets one of two animators act: the other one sees first what changed', async () => {
    const { finess, runId, revision } = await started()
    const [one, other] = await Promise.allSettled(
      ['s-0', 's-5'].map((stimulusId) => sendStimulus(us(), { finess, runId, revision, stimulusId })),
    )
    expect([one?.status, other?.status].sort()).toEqual(['fulfilled', 'rejected'])
    const { stimuli } = await openRun(us(), { finess, runId })
    expect(stimuli.filter(({ sentAt }) => sentAt !== null)).toHaveLength(1)
  })

  it('keeps its clock through pauses, and what was skipped with its motive', async () => {
    const { revision: _, ...reference } = await started()
    later(6)
    await changeRun(us(), { ...reference, revision: await revisionOf(reference), deed: 'pause' })
    later(30)
    await changeRun(us(), { ...reference, revision: await revisionOf(reference), deed: 'resume' })
    later(2)
    const seen = await openRun(us(), reference)
    expect(seen.elapsedMilliseconds).toBe(8 * 60_000)
    expect(seen.stimuli.map(({ state }) => state).slice(0, 3)).toEqual(['due', 'due', 'to-come'])
    const motive = { stimulusId: 's-0', motive: 'Déjà dit au téléphone' }
    await skipStimulus(us(), { ...reference, revision: seen.run.revision, ...motive })
    const [skipped] = (await openRun(us(), reference)).stimuli
    expect([skipped?.state, skipped?.skippedMotive]).toEqual(['skipped', 'Déjà dit au téléphone'])
  })

  it('shows a player what was sent to the role, never the future, and keeps the mark « traité »', async () => {
    const { finess, runId, revision } = await started()
    const { links } = await makeLinks(us(), { finess, runId, roles: ['direction', 'informatique'], observers: 1 })
    const secrets = Object.fromEntries(links.map(({ label, secret }) => [label, secret]))
    const direction = holding(secrets.Direction ?? '')
    expect(await openParticipation(direction, {})).toMatchObject({ kind: 'player', stimuli: [] })
    await sendStimulus(us(), { finess, runId, revision, stimulusId: 's-0' })
    const sight = JSON.stringify(await openParticipation(direction, {}))
    expect(sight).toContain('Message de la minute 0 à Valmont.')
    expect(sight).not.toMatch(/minute 5\b|minute 10|La cellule note/)
    expect(await openParticipation(holding(secrets.Informatique ?? ''), {})).toMatchObject({ stimuli: [] })
    await expect(markHandled(direction, { stimulusId: 's-5' })).rejects.toMatchObject({ code: 'not-found' })
    await markHandled(direction, { stimulusId: 's-0' })
    const { run, stimuli } = await openRun(us(), { finess, runId })
    expect(stimuli[0]?.state).toBe('answered')
    await changeRun(us(), { finess, runId, revision: run.revision, deed: 'complete' })
    // The log of an exercise that is over does not change under its RETEX.
    await expect(markHandled(direction, { stimulusId: 's-0' })).rejects.toMatchObject({ code: 'run-ended-for-player' })
  })

  it('lists the links as the kit orders the roles, then the observers by number', async () => {
    const { finess, runId } = await started()
    await makeLinks(us(), { finess, runId, roles: ['informatique'], observers: 10 })
    await makeLinks(us(), { finess, runId, roles: ['direction'], observers: 0 })
    const { links, kit } = await openRun(us(), { finess, runId })
    const titles = kit.roles.filter(({ id }) => ['direction', 'informatique'].includes(id)).map(({ title }) => title)
    const observers = Array.from({ length: 10 }, (_, index) => `Observateur ${index + 1}`)
    expect(links.map(({ label }) => label)).toEqual([...titles, ...observers])
  })

  it('keeps one line for each observer and each thing, corrected later', async () => {
    const { finess, runId } = await started()
    const { links } = await makeLinks(us(), { finess, runId, roles: [], observers: 2 })
    const [one, two] = links.map(({ secret }) => holding(secret)) as [
      ReturnType<typeof holding>,
      ReturnType<typeof holding>,
    ]
    await noteObservation(one, { target: 'grid:g-1', note: 'Alerte partie à H+4', rating: 2 })
    await noteObservation(one, { target: 'grid:g-1', note: 'Alerte partie à H+5', rating: 3 })
    await noteObservation(two, { target: 'grid:g-1', note: 'Vu aussi', rating: null })
    const { observations } = await openRun(us(), { finess, runId })
    expect(observations.map(({ note, rating }) => [note, rating]).sort()).toEqual([
      ['Alerte partie à H+5', 3],
      ['Vu aussi', null],
    ])
    // One line for each thing: a longer name of a thing is another thing, and would make lines without end.
    for (const target of ['grid:g-1:1', 'grid:g-1:', 'grid', 'stimulus:s-0:2']) {
      await expect(noteObservation(one, { target, note: 'x', rating: null })).rejects.toMatchObject({
        code: 'not-found',
      })
    }
    // An observer does not see what is still to come either, so cannot note it.
    await expect(noteObservation(one, { target: 'stimulus:s-5', note: 'x', rating: null })).rejects.toMatchObject({
      code: 'not-found',
    })
    const mine = await openParticipation(two, {})
    expect(mine.kind === 'observer' && mine.observations.map(({ note }) => note)).toEqual(['Vu aussi'])
  })

  it('keeps the log of decisions and the delays of the law', async () => {
    const { finess, runId } = await started()
    const decision = { what: 'Couper le réseau', why: 'Deux postes touchés', decider: 'Direction', reversible: true }
    const waiting = await prepared()
    const early = [
      noteDecision(us(), { ...waiting, ...decision }),
      markClock(us(), { ...waiting, clockId: 'cnil', done: true }),
    ]
    for (const { status } of await Promise.allSettled(early)) expect(status).toBe('rejected')
    await noteDecision(us(), { finess, runId, ...decision })
    await markClock(us(), { finess, runId, clockId: 'cnil', done: true })
    const { decisions, clocks } = await openRun(us(), { finess, runId })
    expect(decisions).toMatchObject([decision])
    expect(clocks.map(({ id, state }) => [id, state])).toEqual([['cnil', 'kept']])
    await markClock(us(), { finess, runId, clockId: 'cnil', done: false })
    expect((await openRun(us(), { finess, runId })).clocks[0]?.state).toBe('open')
  })

  it('sends what was written on the spot', async () => {
    const { finess, runId, revision } = await started()
    const written = { sender: 'Préfecture', channel: 'téléphone', text: 'Où en êtes-vous ?', recipients: ['direction'] }
    await sendOnTheSpot(us(), { finess, runId, revision, ...written })
    const { stimuli } = await openRun(us(), { finess, runId })
    expect(stimuli.at(-1)).toMatchObject({ origin: 'spot', text: 'Où en êtes-vous ?', state: 'sent' })
  })

  it('says that a text is too long together with what is missing', async () => {
    const { finess, runId, revision } = await started()
    const spot = { sender: 'x'.repeat(121), channel: '', text: '', recipients: [] }
    await expect(sendOnTheSpot(us(), { finess, runId, revision, ...spot })).rejects.toMatchObject({
      issues: [{ code: 'run-spot-incomplete' }, { path: 'sender', code: 'input-too-long' }],
    })
  })

  it('has its automatic stimuli sent once by servers that try together, and tells watchers that it changed', async () => {
    const { finess, runId } = await started()
    const marks = () => readRunMarks(as(system), { ids: [runId] })
    const [before] = await marks()
    later(59)
    const sent = await Promise.all([1, 2].map(() => sendAutomatic(as(system), { runId })))
    expect(sent.map(({ sent }) => sent).sort()).toEqual([0, 1])
    const [after] = await marks()
    expect(after?.revision).toBe((before?.revision ?? 0) + 1)
    expect((await openRun(us(), { finess, runId })).stimuli.find(({ id }) => id === 'auto')?.state).toBe('sent')
    await expect(readRunMarks(us(), { ids: [runId] })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('has its RETEX drafted from the log, kept as written by the first of two people, and made a record once', async () => {
    const { finess, runId, revision } = await started()
    const { links } = await makeLinks(us(), { finess, runId, roles: [], observers: 1 })
    const [link] = links
    if (!link) throw new Error('no link')
    await noteObservation(holding(link.secret), { target: 'grid:g-1', note: '', rating: 3 })
    await noteObservation(holding(link.secret), { target: 'grid:g-2', note: '', rating: 0 })
    later(75)
    const { retex } = await openRetex(us(), { finess, runId })
    expect(retex).toMatchObject({ strengths: '- L’alerte est partie.', revision: 0 })
    expect(retex.difficulties).toContain('- La décision est écrite.')
    await expect(recordRun(us(), { finess, runId })).rejects.toMatchObject({ code: 'retex-not-ended' })
    await changeRun(us(), { finess, runId, revision, deed: 'complete' })
    const written = { strengths: 'Alerte rapide', difficulties: '', revision: 0 }
    const improvements = [
      { title: 'Imprimer l’annuaire', ownerFunction: 'Direction', dueOn: '2027-12-31' },
      { title: '', ownerFunction: '', dueOn: '' },
    ]
    await saveRetex(us(), { finess, runId, ...written, improvements })
    await expect(saveRetex(us(), { finess, runId, ...written, improvements })).rejects.toMatchObject({
      code: 'retex-changed-elsewhere',
    })
    const faulty = [{ title: '', ownerFunction: 'Direction', dueOn: 'demain' }]
    await expect(
      saveRetex(us(), { finess, runId, ...written, revision: 1, improvements: faulty }),
    ).rejects.toMatchObject({ issues: [{ code: 'retex-improvement-title' }, { code: 'retex-improvement-day' }] })
    const { exerciseId: id } = await recordRun(us(), { finess, runId })
    expect(await recordRun(us(), { finess, runId })).toEqual({ exerciseId: id, isNew: false })
    const { exercise } = await getExercise(us(), { finess, exerciseId: id })
    expect(exercise).toMatchObject({
      kit: 'kit-essai',
      minutes: 75,
      cells: [],
      retexText: expect.stringContaining('Alerte rapide'),
    })
    const { actions } = await listActions(us(), { finess })
    expect(actions.map(({ title, dueOn }) => [title, dueOn])).toEqual([['Imprimer l’annuaire', '2027-12-31']])
  })

  it('takes another chronogramme before it starts, whole or not at all', async () => {
    const { finess, runId } = await prepared()
    const headings = ['horaire', 'émetteur', 'destinataire', 'stimuli']
    const sheetOf = (...rows: string[][]) => ({
      merged: [],
      cells: [headings, ...rows].flatMap((row, index) =>
        row.map((value, column) => ({ row: index, column, name: `${'ABCD'[column]}${index + 1}`, value })),
      ),
    })
    const faulty = sheetOf(['tôt', 'Mairie', 'Direction', 'Un appel'])
    await expect(replaceChronogram(us(), { finess, runId, revision: 1, sheet: faulty })).rejects.toMatchObject({
      code: 'chronogram-invalid',
      issues: [{ path: 'A2', code: 'chronogram-time-unreadable' }],
    })
    const sheet = sheetOf(['H+00:10', 'Mairie', 'Direction', 'Un appel'])
    await replaceChronogram(us(), { finess, runId, revision: 1, sheet })
    const { stimuli } = await openRun(us(), { finess, runId })
    expect(stimuli).toMatchObject([{ text: 'Un appel', atMinutes: 10, origin: 'imported' }])
    const { rows } = await exportChronogram(us(), { finess, runId })
    expect(rows[0]?.slice(1, 6)).toEqual(['H+00:10', 'message', 'Mairie', 'Direction', 'Un appel'])
    await changeRun(us(), { finess, runId, revision: 2, deed: 'start' })
    await expect(replaceChronogram(us(), { finess, runId, revision: 3, sheet })).rejects.toMatchObject({
      code: 'chronogram-already-started',
    })
  })

  it('is erased with its links a year after it was prepared, when it never started', async () => {
    const [forgotten, played] = [await prepared(), await started()]
    const { links } = await makeLinks(us(), { ...forgotten, roles: [], observers: 1 })
    await expect(purgeUnstarted(us(), {})).rejects.toMatchObject({ code: 'not-found' })
    const before = now
    later((unstartedRunDays - 1) * 24 * 60)
    await purgeUnstarted(as(system), {})
    expect((await openRun(us(), forgotten)).links).toHaveLength(1)
    later(2 * 24 * 60)
    expect((await purgeUnstarted(as(system), {})).count).toBeGreaterThan(0)
    expect(await purgeUnstarted(as(system), {})).toEqual({ count: 0 })
    await expect(openRun(us(), forgotten)).rejects.toMatchObject({ code: 'not-found' })
    expect((await openRun(us(), { finess, runId: played.runId })).stimuli.length).toBeGreaterThan(0)
    for (const table of [runLinks, runStimuli]) {
      expect(
        await test.storage.read((database) => database.select().from(table).where(eq(table.runId, forgotten.runId))),
      ).toEqual([])
    }
    now = before
    await expect(openParticipation(holding(links[0]?.secret ?? ''), {})).rejects.toMatchObject({ code: 'not-found' })
  })

  it('closes its links when one is ended, when it is cancelled, and a week after its end', async () => {
    const open = async (deed: 'cancel' | 'complete') => {
      const { finess, runId, revision } = await started()
      const { links } = await makeLinks(us(), { finess, runId, roles: ['direction'], observers: 0 })
      const [link] = links
      if (!link) throw new Error('no link')
      return { link, act: () => changeRun(us(), { finess, runId, revision, deed }), finess, runId }
    }
    const works = (secret: string) =>
      openParticipation(holding(secret), {}).then(
        () => true,
        () => false,
      )
    const ended = await open('complete')
    await endLink(us(), { finess: ended.finess, runId: ended.runId, linkId: ended.link.id })
    expect(await works(ended.link.secret)).toBe(false)
    const cancelled = await open('cancel')
    expect(await works(cancelled.link.secret)).toBe(true)
    await cancelled.act()
    expect(await works(cancelled.link.secret)).toBe(false)
    const completed = await open('complete')
    await completed.act()
    expect(await works(completed.link.secret)).toBe(true)
    later(8 * 24 * 60)
    expect(await works(completed.link.secret)).toBe(false)
  })

  it('holds so many decisions, and a structure so many runs, that its pages stay quick', async () => {
    const { finess, runId } = await started()
    const decision = { runId, at: now, what: 'Isoler', why: '', decider: '', reversible: true }
    await test.storage.write(async (transaction) => {
      const [run] = await transaction.select().from(runs).where(eq(runs.id, runId))
      if (!run) throw new Error('no run')
      const many = <Row>(row: Row, count: number) =>
        Array.from({ length: count }, (_, place) => ({ ...row, id: `many-${place}` }))
      await transaction.insert(runDecisions).values(many(decision, 500))
      await transaction.insert(runs).values(many(run, 200))
    })
    const { at: _, ...deed } = decision
    const full = (code: string) => ({ kind: 'conflict', code })
    await expect(noteDecision(us(), { ...deed, finess })).rejects.toMatchObject(full('run-decisions-full'))
    await expect(prepared()).rejects.toMatchObject(full('runs-full'))
  })
})
