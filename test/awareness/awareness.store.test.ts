import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  exportAwareness,
  followAwareness,
  lastTwelveMonths,
  listAwarenessReach,
  listSessions,
  prepareSession,
  reachOver,
  removeSession,
  saveSession,
} from '#awareness'
import type { Actor } from '#kernel'
import { accountAs, fillRegister, hautsDeFrance, sampleStructures } from '../support/data/directory.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../support/storage/storage.ts'
import { contextOn } from '../support/use-cases/context.ts'

const { tilleuls, glycines, hospital, elsewhere } = sampleStructures
const { finess } = tilleuls
const director = accountAs('structure', tilleuls)
const ars = accountAs('region', tilleuls)
const typed = { kind: 'session', title: 'Faux messages', startsOn: '2026-03-10', audiences: ['care'], reached: '18' }
const missing = { kind: 'not-found' }

describe.skipIf(!storageAvailable)('the sessions of awareness of structures', () => {
  let test: TestStorage
  beforeAll(async () => {
    test = await openTestStorage()
    await fillRegister(test.storage)
  })
  afterAll(() => test?.close())

  const as = (actor: Actor) => contextOn(test.storage, actor)
  const add = async (actor: Actor, given: object) =>
    (await saveSession(as(actor), { ...typed, ...given, finess })).session

  it('are written, changed and erased by the people of the structure alone', async () => {
    const { id: sessionId } = await add(director, {})
    const change = (actor: Actor, at: string) =>
      saveSession(as(actor), { ...typed, reached: '20', finess: at, sessionId, revision: 1 })
    await expect(change(ars, finess)).rejects.toMatchObject(missing)
    await expect(change(accountAs('structure', glycines), glycines.finess)).rejects.toMatchObject(missing)
    expect((await change(director, finess)).outcome).toBe('saved')
    expect((await change(director, finess)).outcome).toBe('outdated')
    expect((await prepareSession(as(director), { finess, sessionId })).session).toMatchObject({
      reached: 20,
      revision: 2,
    })
    await removeSession(as(director), { finess, sessionId })
    await expect(removeSession(as(director), { finess, sessionId })).rejects.toMatchObject(missing)
    expect((await listSessions(as(director), { finess })).sessions).toEqual([])
  })

  it('are refused with every fault, and nothing is written', async () => {
    const faulty = add(director, { kind: '', reached: 'beaucoup' })
    await expect(faulty).rejects.toMatchObject({ issues: [{ path: 'kind' }, { path: 'reached' }] })
    expect((await listSessions(as(director), { finess })).sessions).toEqual([])
  })

  it('sum up in the database as they do by hand, structure by structure', async () => {
    await add(director, { reached: '' })
    await add(director, { kind: 'campaign', startsOn: '2025-10-01', lastOn: '2025-11-23', reached: '40' })
    await add(director, { startsOn: '2024-01-15', reached: '900' })
    const at = hospital.finess
    await saveSession(as(accountAs('structure', hospital)), { ...typed, startsOn: '2025-11-22', finess: at })
    const span = lastTwelveMonths('2026-11-22')
    const { sessions, reach } = await listSessions(as(director), { finess })
    const summed = await test.storage.read((database) =>
      listAwarenessReach(database, [finess, at, glycines.finess], span),
    )
    expect(reach).toEqual({ lastOn: '2026-03-10', held: 2, uncounted: 1, reached: 40 })
    expect(summed).toEqual(
      new Map([
        [finess, reachOver(sessions, span)],
        [at, { lastOn: '2025-11-22', held: 0, uncounted: 0, reached: undefined }],
      ]),
    )
  })

  it('are read by the region over twelve months, the latest first, and by no other region', async () => {
    const asked = { region: hautsDeFrance }
    const found = await followAwareness(as(ars), asked)
    expect(found).toMatchObject({ structures: 3, reached: 1, sums: { held: 2, reached: 40 } })
    expect(found.sessions.map(({ session }) => session.startsOn)).toEqual(['2026-03-10', '2025-10-01'])
    expect((await exportAwareness(as(ars), asked)).sessions).toEqual(found.sessions)
    for (const actor of [director, accountAs('region', elsewhere), accountAs('observer', tilleuls)])
      await expect(followAwareness(as(actor), asked)).rejects.toMatchObject(missing)
  })
})
