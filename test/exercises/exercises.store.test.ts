import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addGroupMember, saveGroup, saveTerritory } from '#directory'
import {
  addExercise,
  addImprovement,
  cancelExercise,
  changeExercise,
  followRegion,
  getExercise,
  listExercises,
  listRegionExercises,
  prepareExercise,
  reviewExercise,
  typedFrom,
} from '#exercises'
import { type Actor, operator } from '#kernel'
import { removeAction } from '#plan'
import { auditRows } from '../../src/audit/tables.ts'
import { legalEntities, structures, territoryMembers } from '../../src/directory/tables.ts'
import { readAlike } from '../../src/exercises/store-region.ts'
import { catalogue } from '../support/data/content.ts'
import {
  accountAs,
  fillRegister,
  grantAs,
  hautsDeFrance,
  normandie,
  sampleStructures,
} from '../support/data/directory.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../support/storage/storage.ts'
import { contextOn } from '../support/use-cases/context.ts'

const { tilleuls, glycines, hospital, elsewhere } = sampleStructures
const ours = tilleuls.finess
const closed = '590000121'
const director = accountAs('structure', tilleuls)
const sister = accountAs('structure', glycines)
const rssi = accountAs('college', tilleuls)
const ars = accountAs('region', tilleuls)

const held = {
  kind: 'crisis',
  status: 'held',
  day: '2026-03-12',
  participation: 'own-cell',
  trigger: 'cyber',
  degradedMode: 'yes',
  functions: ['general-management', 'care-management'],
}

describe.skipIf(!storageAvailable)('the register of exercises', () => {
  let test: TestStorage
  let territory: string
  beforeAll(async () => {
    test = await openTestStorage()
    await fillRegister(test.storage)
    territory = (await saveTerritory(as(operator), { region: hautsDeFrance, name: 'Littoral' })).id
    await test.storage.write(async (transaction) => {
      await transaction.insert(territoryMembers).values({ finess: hospital.finess, territoryId: territory })
      await transaction.insert(structures).values({
        ...glycines,
        finess: closed,
        closedOn: '2026-02-01',
        source: 'finess-classic' as const,
        dataDate: '2026-05-12',
        searchText: ' fermé |',
      })
    })
  })
  afterAll(() => test?.close())

  const as = (actor: Actor) => contextOn(test.storage, actor)
  const add = (typed: object = {}, actor = director, finess: string = ours) =>
    addExercise(as(actor), { finess, ...held, ...typed })
  const open = (exerciseId: string, actor = director, finess: string = ours) =>
    getExercise(as(actor), { finess, exerciseId })

  it('keeps an exercise once for all the structures that it covers, and tells the log', async () => {
    const added = await add({ structures: [glycines.finess, ours], start: '22h', end: '4h', endDay: '2026-03-13' })
    expect(added).toMatchObject({ minutes: 360, keeperFiness: ours, revision: 1, structures: [ours, glycines.finess] })
    for (const finess of [ours, glycines.finess]) {
      const list = await listExercises(as(rssi), { finess })
      expect(list.exercises.filter(({ exercise }) => exercise.id === added.id)).toHaveLength(1)
    }
    const rows = await test.storage.read((database) => database.select().from(auditRows))
    expect(rows.at(-1)).toMatchObject({ action: 'exercises.add', subject: added.id })
    const { exercise } = await open(added.id)
    expect(exercise).toEqual(added)
  })

  it('covers the open structures of a whole legal entity at once', async () => {
    expect((await add({ wholeLegalEntity: true })).structures).toEqual([ours, glycines.finess])
  })

  it('covers a group at once for the RSSI who answers for all of it, and for nobody else', async () => {
    const { id } = await saveGroup(as(operator), { kind: 'ght', name: 'GHT Essai' })
    for (const legalEntityFiness of [tilleuls.legalEntityFiness, hospital.legalEntityFiness])
      await addGroupMember(as(operator), { group: id, number: legalEntityFiness })
    const scope = [tilleuls, hospital].map((one) => ({ ...grantAs('college', one), groupId: id }))
    const all: Actor = { kind: 'account', accountId: 'rssi-du-ght', grants: scope }
    expect((await prepareExercise(as(all), { finess: ours })).groups).toMatchObject([{ name: 'GHT Essai' }])
    const covered = [ours, glycines.finess, hospital.finess]
    expect((await add({ groups: [id], day: '2025-04-14' }, all)).structures).toEqual(covered)
    expect((await prepareExercise(as(director), { finess: ours })).groups).toEqual([])
    await expect(add({ groups: [id] })).rejects.toMatchObject({ issues: [{ code: 'exercise-group-elsewhere' }] })
  })

  it('lists every fault at once, and keeps nothing', async () => {
    const before = (await listExercises(as(director), { finess: ours })).exercises.length
    const adding = add({
      day: '2027-01-10',
      start: '14:00',
      end: '9:00',
      retexOn: '31/02/2026',
      participants: 'douze',
      costEuros: '1.000',
      structures: [closed, '123456789', 'x', hospital.finess],
    })
    await expect(adding).rejects.toMatchObject({
      kind: 'invalid',
      code: 'exercise-invalid',
      issues: [
        { path: 'end', code: 'exercise-end-before-start' },
        { path: 'participants', code: 'exercise-number-faulty', values: { value: 'douze' } },
        { path: 'costEuros', code: 'exercise-amount-faulty' },
        { path: 'retexOn', code: 'exercise-day-not-date' },
        { path: 'day', code: 'exercise-held-in-future' },
        { path: 'structures', code: 'exercise-structure-unknown', values: { numbers: '123456789, X' } },
        { path: 'structures', code: 'exercise-structure-closed', values: { numbers: closed } },
        { path: 'structures', code: 'exercise-structure-elsewhere', values: { numbers: hospital.finess } },
      ],
    })
    expect((await listExercises(as(director), { finess: ours })).exercises).toHaveLength(before)
  })

  it('refuses four thousand structures with one sentence', async () => {
    const many = Array.from({ length: 4_000 }, (_, place) => String(590_000_000 + place))
    await expect(add({ structures: many })).rejects.toMatchObject({
      issues: [{ code: 'exercise-structures-too-many', values: { length: 4_000, maximum: 1_000 } }],
    })
  })

  it('takes an exercise of a structure that closed afterwards', async () => {
    const added = await add({ structures: [closed], day: '2026-01-20' })
    expect(added.structures).toContain(closed)
  })

  it('refuses a change made on an outdated copy, and finds nothing to write in an equal one', async () => {
    const added = await add({ scenario: 'Rançongiciel' })
    const address = { finess: ours, exerciseId: added.id, revision: 1 }
    const change = (typed: object) => changeExercise(as(director), { ...address, ...typedFrom(added), ...typed })
    expect((await change({})).outcome).toBe('unchanged')
    expect((await change({ retexOn: '2026-04-02', retexText: 'Annuaire périmé.' })).exercise).toMatchObject({
      revision: 2,
      retexOn: '2026-04-02',
      scenario: 'Rançongiciel',
    })
    expect(await change({ scenario: 'Panne' })).toMatchObject({ outcome: 'outdated', exercise: { revision: 2 } })
  })

  it('keeps one of two changes made at the same time, and tells the other', async () => {
    const added = await add({ day: '2026-05-20' })
    const change = (scenario: string) =>
      changeExercise(as(director), { finess: ours, exerciseId: added.id, revision: 1, ...typedFrom(added), scenario })
    const outcomes = await Promise.all(['Un', 'Deux', 'Trois'].map(change))
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['outdated', 'outdated', 'saved'])
    expect((await open(added.id)).exercise.revision).toBe(2)
  })

  it('puts an action of improvement into the plan of the structure, and forgets it when the plan does', async () => {
    const added = await add({ day: '2026-05-21', structures: [glycines.finess] })
    const catalogued = { ...as(director), catalogue }
    const improve = (typed: object) =>
      addImprovement(catalogued, {
        finess: ours,
        exerciseId: added.id,
        title: 'Imprimer',
        dueOn: '2027-01-31',
        ...typed,
      })
    await expect(improve({ title: '', dueOn: 'x' })).rejects.toMatchObject({
      issues: [{ code: 'action-title-missing' }, { code: 'action-due-not-date' }],
    })
    const action = await improve({})
    expect((await open(added.id)).improvements?.map(({ id }) => id)).toEqual([action.id])
    expect((await open(added.id, sister, glycines.finess)).improvements).toEqual([])
    expect((await open(added.id, ars)).improvements).toBeUndefined()
    await removeAction(catalogued, { finess: ours, actionId: action.id })
    expect((await open(added.id)).improvements).toEqual([])
  })

  it('lets a structure that is covered read the whole record, and its keeper alone change it', async () => {
    const added = await add({ structures: [glycines.finess], retexText: 'Annuaire périmé.' })
    const seen = await open(added.id, sister, glycines.finess)
    expect(seen).toMatchObject({ sight: 'whole', canEdit: false, exercise: { retexText: 'Annuaire périmé.' } })
    const change = { finess: glycines.finess, exerciseId: added.id, revision: 1, ...held, day: '2026-03-11' }
    await expect(changeExercise(as(sister), change)).rejects.toMatchObject({ code: 'not-found' })
    const cancelling = cancelExercise(as(sister), { finess: glycines.finess, exerciseId: added.id })
    await expect(cancelling).rejects.toMatchObject({ code: 'not-found' })
    expect((await open(added.id, rssi, glycines.finess)).canEdit).toBe(true)
  })

  it('cancels a record without losing it, and takes it up again', async () => {
    const added = await add({ status: 'planned', day: '2026-12-08' })
    const address = { finess: ours, exerciseId: added.id }
    await cancelExercise(as(director), address)
    expect(await cancelExercise(as(director), address)).toBeUndefined()
    expect(await open(added.id)).toMatchObject({ state: 'cancelled', exercise: { revision: 2 } })
    const again = { ...address, revision: 2, ...typedFrom(added) }
    expect((await changeExercise(as(director), again)).outcome).toBe('saved')
  })

  it('shares what happened from the day it is planned, what was learnt when the structure says so, the cost never', async () => {
    const secret = { retexText: 'MOT', objectives: 'MOT', cutServices: 'MOT', observers: 'MOT', fundingFile: 'MOT' }
    const added = await add({ status: 'planned', day: '2026-12-09', ...secret, costEuros: '900' })
    const seen = (actor: Actor) => open(added.id, actor)
    expect(JSON.stringify(await seen(ars))).not.toContain('MOT')
    expect(await seen(ars)).toMatchObject({ sight: 'shared', exercise: { day: '2026-12-09', costEuros: null } })
    const shared = { ...typedFrom(added), sharesRetex: true }
    await changeExercise(as(director), { finess: ours, exerciseId: added.id, revision: 1, ...shared })
    expect(await seen(ars)).toMatchObject({ exercise: { retexText: 'MOT', fundingFile: '', costEuros: null } })
    for (const stranger of [accountAs('admin', tilleuls), accountAs('region', elsewhere), operator])
      await expect(seen(stranger)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('says that the same exercise may be entered twice, and refuses neither record', async () => {
    const [one, other] = [await add({ day: '2026-05-05' }), await add({ day: '2026-05-05' })]
    await add({ day: '2026-05-05', kind: 'restore-test' })
    expect((await open(one.id)).twins.map(({ id }) => id)).toEqual([other.id])
  })

  it('gives the region a word, which lapses when the facts that it judged change', async () => {
    const added = await add({ participation: 'host-venue', day: '2026-09-18' })
    const say = (word: string, given: object = {}, actor = ars) =>
      reviewExercise(as(actor), { finess: ours, exerciseId: added.id, revision: 1, word, ...given })
    await expect(say('contested')).rejects.toMatchObject({ issues: [{ code: 'exercise-review-motive-missing' }] })
    for (const other of [director, accountAs('region', elsewhere), accountAs('territory', tilleuls)])
      await expect(say('confirmed', {}, other)).rejects.toMatchObject({ code: 'not-found' })
    expect((await say('contested', { motive: 'Sans cellule.' })).outcome).toBe('saved')
    expect((await say('confirmed')).outcome).toBe('outdated')
    await say('confirmed', { revision: 2 })
    expect((await open(added.id)).judgement).toMatchObject({ outcome: 'counts', decidedBy: 'region' })
    const change = (revision: number, typed: object) =>
      changeExercise(as(director), { finess: ours, exerciseId: added.id, revision, ...typedFrom(added), ...typed })
    await change(3, { scenario: 'Autre nom' })
    expect((await open(added.id)).judgement.outcome).toBe('counts')
    await change(4, { scenario: 'Autre nom', day: '2026-09-17' })
    expect((await open(added.id)).judgement).toMatchObject({ outcome: 'unknown', word: undefined })
  })

  it('counts by the word of a region, whatever signs its motive holds, and other exercises of equal facts by their own', async () => {
    const [contested, other] = [await add({ day: '2023-05-04' }), await add({ day: '2023-06-04' })]
    const counted = async () => (await followRegion(as(ars), { region: hautsDeFrance, year: 2023 })).coverage.exercises
    expect(await counted()).toBe(2)
    const motive = 'Sans ; cellule | « été », []\nni [2023-06-04 "x"],\\ { }'
    const word = { finess: ours, exerciseId: contested.id, revision: 1, word: 'contested', motive }
    await reviewExercise(as(ars), word)
    expect(await counted()).toBe(1)
    await cancelExercise(as(director), { finess: ours, exerciseId: other.id })
    expect(await counted()).toBe(0)
  })

  it('asks for the word of the region on crisis exercises that were held, and on nothing else', async () => {
    const say = async (typed: object) => {
      const { id } = await add(typed)
      return reviewExercise(as(ars), { finess: ours, exerciseId: id, revision: 1, word: 'confirmed' })
    }
    const planned = say({ status: 'planned', day: '2026-12-24' })
    await expect(planned).rejects.toMatchObject({ issues: [{ code: 'exercise-review-not-held' }] })
    const restored = say({ kind: 'restore-test' })
    await expect(restored).rejects.toMatchObject({ issues: [{ code: 'exercise-review-not-crisis' }] })
  })

  it('counts once an exercise of structures that are read in different parts of a large region', async () => {
    await add({ structures: [ours, glycines.finess], day: '2024-05-06' })
    const others = Array.from({ length: 4_500 }, (_, place) => String(590_500_000 + place))
    const span = { from: '2024-01-01', to: '2024-12-31', turns: [] }
    for (const numbers of [
      [ours, ...others, glycines.finess],
      [glycines.finess, ...others, ours],
    ]) {
      const covered: string[][] = []
      await test.storage.read(async (database) => {
        for await (const alike of readAlike(database, numbers, span))
          for (const { structures: sites } of alike.apart) covered.push(sites.toSorted())
      })
      expect(covered).toEqual([[ours, glycines.finess].toSorted()])
    }
  })

  it('sums up a region, and for an animator the territory alone', async () => {
    const planned = { ...held, status: 'planned', day: '2026-12-18' }
    const theirs = await addExercise(as(accountAs('structure', hospital)), { finess: hospital.finess, ...planned })
    const { rate: region } = await followRegion(as(ars), { region: hautsDeFrance, year: 2026 })
    expect(region?.es).toMatchObject({ counts: { done: 0, planned: 1 }, doneOrPlanned: 1 })
    expect(region?.esms).toMatchObject({ counts: { done: 2 }, apart: 1 })
    const animator = accountAs('territory', hospital, territory)
    const { rate: own } = await followRegion(as(animator), { region: hautsDeFrance, year: 2026, riskDay: '10-31' })
    expect([own?.es.expected, own?.esms.expected]).toEqual([1, 0])
    const listed = async (actor: Actor, region: string = hautsDeFrance) =>
      (await listRegionExercises(as(actor), { region, year: 2026 })).exercises
    expect((await listed(animator)).map(({ exercise }) => exercise.id)).toEqual([theirs.id])
    expect((await listed(ars)).length).toBeGreaterThan(5)
    expect(await listed(accountAs('region', elsewhere), normandie)).toEqual([])
    await expect(listed(director)).rejects.toMatchObject({ code: 'not-found' })
    const faulty = followRegion(as(ars), { region: hautsDeFrance, year: 20_266, riskDay: '02-29' })
    await expect(faulty).rejects.toMatchObject({
      issues: [{ code: 'figures-year-faulty' }, { code: 'exercise-rate-day-faulty' }],
    })
  })

  it('begins the year of a region at its own legal time', async () => {
    const island = { ...hospital, finess: '970400016', legalEntityFiness: '970400008', departement: '974' }
    await test.storage.write(async (transaction) => {
      await transaction.insert(legalEntities).values({ finess: island.legalEntityFiness, name: null })
      const origin = { source: 'finess-classic' as const, dataDate: '2026-05-12', searchText: ' île |' }
      await transaction.insert(structures).values({ ...island, ...origin })
    })
    const follower: Actor = {
      kind: 'account',
      accountId: 'ars-974',
      grants: [{ ...grantAs('region', hospital), region: '04' }],
    }
    const at = async (instant: string, year: number) =>
      (await followRegion({ ...as(follower), clock: () => new Date(instant) }, { region: '04', year })).rate
    // Midnight on the island is 20:00 in universal time.
    expect(await at('2026-12-31T19:59:00Z', 2027)).toBeUndefined()
    expect((await at('2026-12-31T20:00:00Z', 2027))?.es.expected).toBe(1)
    expect((await at('2026-12-31T20:00:00Z', 2026))?.es).toMatchObject({ alarm: 'late', counts: { nothing: 1 } })
  })
})
