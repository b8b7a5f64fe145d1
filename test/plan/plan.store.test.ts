import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, anyone, authorize, operator, roles } from '#kernel'
import {
  type Action,
  addAction,
  changeAction,
  exportActions,
  exportCalendar,
  findPlan,
  getAction,
  listActions,
  mostActions,
  removeAction,
  takeMeasures,
} from '#plan'
import { auditRows } from '../../src/audit/tables.ts'
import { insertActions } from '../../src/plan/store.ts'
import { catalogue } from '../support/data/content.ts'
import {
  accountAs,
  fillRegister,
  grantAs,
  placeOfStructure,
  type SampleStructure,
  sampleStructures,
} from '../support/data/directory.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../support/storage/storage.ts'
import { contextOn } from '../support/use-cases/context.ts'
import { anAction } from './an-action.ts'

const measures = { questionnaireId: 'sauvegardes', version: '1.0.0' }
const [first, second, third] = catalogue.get('sauvegardes', '1.0.0').measures.map(({ id }) => id) as [
  string,
  string,
  string,
]
const typed = { title: 'Copier', dueOn: '2027-01-31' }

const ours = sampleStructures.tilleuls.finess
const neighbour = sampleStructures.hospital.finess
/** A number that the register does not hold. */
const missing = '590000121'
const director = accountAs('structure', sampleStructures.tilleuls)
const us = `account:structure-${ours}`

describe.skipIf(!storageAvailable)('the plan of a structure', () => {
  let test: TestStorage
  beforeAll(async () => {
    test = await openTestStorage()
    await fillRegister(test.storage)
  })
  afterAll(() => test?.close())

  const as = (actor: Actor) => ({ ...contextOn(test.storage, actor), catalogue })
  const neighbourhood = () => as(accountAs('structure', sampleStructures.hospital))
  const ourPlan = () => listActions(as(director), { finess: ours })
  const lastRows = async (count: number) => {
    const rows = await test.storage.read((database) => database.select().from(auditRows).orderBy(auditRows.sequence))
    return rows.slice(-count).map(({ actor, action, subject }) => `${actor} ${action} ${subject}`)
  }
  const shown = ({ title, details, ownerFunction, dueOn, state, objectiveCodes }: Action) => ({
    title,
    details,
    ownerFunction,
    dueOn,
    state,
    objectiveCodes: [...objectiveCodes],
  })

  it('without an open action gives no calendar, which no program could open, but empties one that is subscribed to', async () => {
    const empty = { finess: neighbour }
    await expect(exportCalendar(neighbourhood(), empty)).rejects.toMatchObject({ code: 'plan-calendar-empty' })
    const { content } = await exportCalendar({ ...neighbourhood(), door: 'feed' }, empty)
    expect(content).toContain('BEGIN:VCALENDAR')
    expect(content).not.toContain('BEGIN:VEVENT')
  })

  it('adds measures of a result, each with its day and its objectives, and records it in the audit log', async () => {
    const { added, already } = await takeMeasures(as(director), {
      finess: ours,
      ...measures,
      measureIds: [first, second],
    })
    expect([added.length, already]).toEqual([2, 0])
    const { actions, progress } = await ourPlan()
    expect(actions.map(({ id }) => id).sort()).toEqual(added.map(({ id }) => id).sort())
    for (const action of actions) {
      expect(action).toMatchObject({ state: 'todo', revision: 1, doneOn: null, structureFiness: ours })
      expect(action.dueOn > '2026-11-22').toBe(true)
    }
    expect(progress.counts.todo).toBe(2)
    expect(await lastRows(1)).toEqual([`${us} plan.take-measures ${ours}`])
  })

  it('holds a measure once, even when two people add it at the same time', async () => {
    const wanted = { finess: ours, ...measures, measureIds: [first, third, third] }
    const taken = await Promise.all(Array.from({ length: 4 }, () => takeMeasures(as(director), wanted)))
    expect(taken.reduce((sum, { added }) => sum + added.length, 0)).toBe(1)
    expect(taken.map(({ already }) => already).sort()).toEqual([1, 2, 2, 2])
    const ids = (await ourPlan()).actions.map(({ measure }) => measure?.measureId)
    expect(ids.sort()).toEqual([first, second, third].sort())
  })

  it('lets another structure add a measure too', async () => {
    const { added } = await takeMeasures(neighbourhood(), { finess: neighbour, ...measures, measureIds: [first] })
    expect(added).toHaveLength(1)
    expect((await ourPlan()).actions).toHaveLength(3)
  })

  it.each([
    [[], 'plan-measure-missing'],
    [['nulle-part'], 'plan-measure-unknown'],
  ])('takes nothing of the measures %j', async (measureIds, code) => {
    const taking = takeMeasures(as(director), { finess: ours, ...measures, measureIds })
    await expect(taking).rejects.toMatchObject({ kind: 'invalid', issues: [{ path: 'measureIds', code }] })
  })

  it('adds nothing from a questionnaire that is not served', async () => {
    const taking = takeMeasures(as(director), { finess: ours, ...measures, version: '9.9.9', measureIds: [first] })
    await expect(taking).rejects.toMatchObject({
      kind: 'invalid',
      issues: [{ path: 'measureIds', code: 'plan-measure-unknown' }],
    })
  })

  it('shows the measure behind an action, in the version that called for it', async () => {
    const taken = (await ourPlan()).actions.find(({ measure }) => measure?.measureId === first)
    const { origin } = await getAction(as(director), { finess: ours, actionId: taken?.id ?? '' })
    expect(origin).toMatchObject({ questionnaireVersion: '1.0.0', measure: { id: first } })
    expect(origin?.measure.how.length).toBeGreaterThan(0)
  })

  it('stores additions, changes and the history of states, and writes none of the text to the audit log', async () => {
    const added = await addAction(as(director), { finess: ours, ...typed, title: 'Secret des lieux' })
    const address = { finess: ours, actionId: added.id }
    const change = { ...shown(added), ownerFunction: 'Direction', objectiveCodes: ['D2.O3.C'], state: 'done' }
    const { outcome, action } = await changeAction(as(director), { ...address, revision: 1, ...change })
    expect(outcome).toBe('saved')
    expect(action).toMatchObject({ state: 'done', doneOn: '2026-11-22', revision: 2, ownerFunction: 'Direction' })
    expect((await getAction(as(director), address)).action).toEqual(action)
    const again = { ...shown(action), state: 'in-progress' }
    const reopened = await changeAction(as(director), { ...address, revision: 2, ...again })
    expect(reopened.action).toMatchObject({ doneOn: null, revision: 3 })
    expect(reopened.action.history.map(({ state, on }) => `${state} ${on}`)).toEqual([
      'todo 2026-11-22',
      'done 2026-11-22',
      'in-progress 2026-11-22',
    ])
    const told = await lastRows(3)
    expect(told).toEqual([
      `${us} plan.add-action ${added.id}`,
      `${us} plan.change-action ${added.id}`,
      `${us} plan.change-action ${added.id}`,
    ])
  })

  it('refuses a change made on an outdated copy, and loses neither version', async () => {
    const added = await addAction(as(director), { finess: ours, ...typed })
    const address = { finess: ours, actionId: added.id }
    const mine = { ...shown(added), title: 'La mienne' }
    const theirs = { ...shown(added), title: 'La leur' }
    expect(await changeAction(as(director), { ...address, revision: 1, ...theirs })).toMatchObject({ outcome: 'saved' })
    const refused = await changeAction(as(director), { ...address, revision: 1, ...mine })
    expect(refused).toMatchObject({ outcome: 'outdated', action: { title: 'La leur', revision: 2 } })
    expect((await getAction(as(director), address)).action.title).toBe('La leur')
    const same = await changeAction(as(director), { ...address, revision: 1, ...theirs })
    expect(same.outcome).toBe('unchanged')
    expect(await changeAction(as(director), { ...address, revision: 2, ...mine })).toMatchObject({ outcome: 'saved' })
  })

  it('keeps one of two changes that arrive together', async () => {
    const added = await addAction(as(director), { finess: ours, ...typed })
    const change = (title: string) =>
      changeAction(as(director), { finess: ours, actionId: added.id, revision: 1, ...shown(added), title })
    const outcomes = await Promise.all(['a', 'b', 'c'].map(change))
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['outdated', 'outdated', 'saved'])
  })

  it('refuses an invalid action with all its faults, and stores nothing', async () => {
    const before = (await ourPlan()).actions
    const adding = addAction(as(director), { finess: ours, title: '', dueOn: 'demain', objectiveCodes: ['D9'] })
    await expect(adding).rejects.toMatchObject({
      kind: 'invalid',
      issues: [{ path: 'title' }, { path: 'dueOn' }, { path: 'objectiveCodes' }],
    })
    expect((await ourPlan()).actions).toEqual(before)
  })

  it('accepts any text', async () => {
    const text = `<script>alert(1)</script> '; drop table actions; -- =1+1 \u0000 😀 \uD800 עברית`
    const added = await addAction(as(director), { finess: ours, ...typed, title: text, details: `${text}\r\n${text}` })
    const { action } = await getAction(as(director), { finess: ours, actionId: added.id })
    expect(action.title).toBe(`<script>alert(1)</script> '; drop table actions; -- =1+1 😀 \uFFFD עברית`)
    expect(action.details.split('\n')).toHaveLength(2)
  })

  it('forgets an action that is removed', async () => {
    const added = await addAction(as(director), { finess: ours, ...typed })
    await removeAction(as(director), { finess: ours, actionId: added.id })
    const gone = getAction(as(director), { finess: ours, actionId: added.id })
    await expect(gone).rejects.toMatchObject({ kind: 'not-found', code: 'not-found' })
    expect((await ourPlan()).actions.map(({ id }) => id)).not.toContain(added.id)
  })

  it('is recorded in the audit log when it is exported', async () => {
    await exportActions(as(director), { finess: ours })
    expect(await lastRows(1)).toEqual([`${us} plan.export ${ours}`])
  })

  it('has a maximum length, so that people can read it', async () => {
    const far = sampleStructures.elsewhere.finess
    const there = as(accountAs('structure', sampleStructures.elsewhere))
    const many = Array.from({ length: mostActions }, (_, place) => anAction({ id: `longue-${place}` }))
    const place = authorize(there.actor, placeOfStructure(sampleStructures.elsewhere), () => true)
    await test.storage.write((transaction) => insertActions(transaction, place, many))
    await expect(addAction(there, { finess: far, ...typed })).rejects.toMatchObject({ code: 'plan-full' })
    const taking = takeMeasures(there, { finess: far, ...measures, measureIds: [first] })
    await expect(taking).rejects.toMatchObject({ code: 'plan-full', values: { maximum: mostActions } })
  })

  describe('is opened', () => {
    /** Every use case of the room, on a structure and one of its actions. */
    const uses = (actor: Actor, finess: string, actionId: string) => ({
      list: () => listActions(as(actor), { finess }),
      get: () => getAction(as(actor), { finess, actionId }),
      export: () => exportActions(as(actor), { finess }),
      take: () => takeMeasures(as(actor), { finess, ...measures, measureIds: [first] }),
      add: () => addAction(as(actor), { finess, ...typed }),
      change: () => changeAction(as(actor), { finess, actionId, revision: 1, ...typed }),
      remove: () => removeAction(as(actor), { finess, actionId }),
    })
    /** How each ends: `done`, or the refusal whole, without what tells one attempt from another. */
    const ends = async (actor: Actor, finess: string, actionId: string) => {
      const found: Record<string, string> = {}
      for (const [name, use] of Object.entries(uses(actor, finess, actionId))) {
        found[name] = await use().then(
          () => 'done',
          (error) => JSON.stringify({ ...error, message: String(error) }),
        )
      }
      return found
    }
    const ofAll = (end: string) => Object.fromEntries(Object.keys(uses(anyone, '', '')).map((name) => [name, end]))
    const anActionOfOurs = async () => (await addAction(as(director), { finess: ours, ...typed })).id

    /** What has to do with our structure: itself, one of its legal entity, one of its region, one of another. */
    const beside = {
      itself: sampleStructures.tilleuls,
      sister: sampleStructures.glycines,
      neighbour: sampleStructures.hospital,
      far: sampleStructures.elsewhere,
    }
    const mayEdit = ['structure of itself', 'college of itself', 'college of sister']
    const cases = roles.flatMap((role) =>
      Object.entries(beside).map(([name, structure]) => ({
        who: `${role} of ${name}`,
        actor: actorAt(role, structure),
      })),
    )

    it.each(cases)('or not to the $who, as the table of rules says', async ({ who, actor }) => {
      const refused = await ends(actor, missing, 'nulle-part')
      expect(new Set(Object.values(refused)).size).toBe(1)
      expect(refused.list).toContain('not-found')
      expect(await ends(actor, ours, await anActionOfOurs())).toEqual(mayEdit.includes(who) ? ofAll('done') : refused)
    })

    it.each(cases)('beside a result or a report, to the $who or not at all', async ({ who, actor }) => {
      const found = await findPlan(as(actor), { finess: ours })
      expect(found?.structure.finess).toBe(mayEdit.includes(who) ? ours : undefined)
      expect(await findPlan(as(actor), { finess: missing })).toBeUndefined()
    })

    it('to nobody without an account, the operator included', async () => {
      const id = await anActionOfOurs()
      for (const actor of [anyone, operator, { kind: 'link', secretHash: 'a'.repeat(64) } as const]) {
        expect(await ends(actor, ours, id)).toEqual(await ends(actor, missing, id))
      }
    })

    it('by its own structure only: an action is not found under another one', async () => {
      const both: Actor = {
        kind: 'account',
        accountId: 'both',
        grants: [grantAs('structure', sampleStructures.tilleuls), grantAs('structure', sampleStructures.hospital)],
      }
      const id = await anActionOfOurs()
      const { get, change, remove } = await ends(both, neighbour, id)
      for (const end of [get, change, remove]) expect(end).toContain('not-found')
      expect((await getAction(as(director), { finess: ours, actionId: id })).action.id).toBe(id)
    })
  })
})

/** An account with a role there, and in a territory where the role has one. */
function actorAt(role: (typeof roles)[number], structure: SampleStructure): Actor {
  return accountAs(role, structure, role === 'territory' ? 'tan-nord' : null)
}
