import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listFeeds, makeFeed, mostFeeds, noteReading, openFeed, removeFeed } from '#calendar-feeds'
import { type Actor, hashSecret } from '#kernel'
import { calendarFeeds } from '../../src/calendar-feeds/tables.ts'
import { accountAs, fillRegister, sampleStructures } from '../support/data/directory.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../support/storage/storage.ts'
import { contextOn } from '../support/use-cases/context.ts'
import { keepAccounts } from '../support/use-cases/kept-accounts.ts'

const director = accountAs('structure', sampleStructures.tilleuls)
const neighbour = accountAs('structure', sampleStructures.hospital)

describe.skipIf(!storageAvailable)('the addresses given to calendar programs', () => {
  let test: TestStorage
  beforeAll(async () => {
    test = await openTestStorage()
    await fillRegister(test.storage)
    await keepAccounts(test.storage, [director, neighbour])
  })
  afterAll(() => test?.close())

  const as = (actor: Actor, now = '2026-11-22T09:00:00Z') => ({
    ...contextOn(test.storage, actor),
    clock: () => new Date(now),
  })
  const holding = (secret: string, now?: string) => as({ kind: 'link', secretHash: hashSecret(secret) }, now)
  const plan = (subject: string) => ({ kind: 'plan' as const, subject, label: `Plan – ${subject}` })
  const read = (secret: string) => openFeed(holding(secret), {}).then(({ feed }) => feed.subject)

  it('open to their secret, which is stored as a hash alone, what their owner reads today', async () => {
    const { secret, id } = await makeFeed(as(director), plan('a'))
    const { feed, owner } = await openFeed(holding(secret), {})
    expect(feed).toMatchObject({ id, kind: 'plan', subject: 'a', label: 'Plan – a', readOn: null })
    expect(owner).toMatchObject({ kind: 'account', accountId: 'structure-590000105', grants: [{ role: 'structure' }] })
    const rows = await test.storage.read((database) => database.select().from(calendarFeeds))
    expect(JSON.stringify(rows)).not.toContain(secret)
    await expect(read('x'.repeat(43))).rejects.toMatchObject({ code: 'not-found' })
  })

  it('are one for each owner and calendar: the next one ends the one before', async () => {
    const first = await makeFeed(as(director), plan('b'))
    const [second, elsewhere] = [await makeFeed(as(director), plan('b')), await makeFeed(as(neighbour), plan('b'))]
    await expect(read(first.secret)).rejects.toMatchObject({ code: 'not-found' })
    expect([await read(second.secret), await read(elsewhere.secret)]).toEqual(['b', 'b'])
  })

  it('are seen and ended by their owner alone', async () => {
    const { id, secret } = await makeFeed(as(director), plan('c'))
    expect((await listFeeds(as(neighbour), {})).map((feed) => feed.id)).not.toContain(id)
    await removeFeed(as(neighbour), { feedId: id })
    expect(await read(secret)).toBe('c')
    await removeFeed(as(director), { feedId: id })
    await expect(read(secret)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('tell their owner the day of the last reading, in the legal time', async () => {
    const { id, secret } = await makeFeed(as(director), plan('d'))
    await noteReading(holding(secret, '2026-11-30T23:30:00Z'), {})
    expect((await listFeeds(as(director), {})).find((feed) => feed.id === id)?.readOn).toBe('2026-12-01')
  })

  it('are so many at most, and an address can still be made again', async () => {
    for (const feed of await listFeeds(as(neighbour), {})) await removeFeed(as(neighbour), { feedId: feed.id })
    for (let rank = 0; rank < mostFeeds; rank++) await makeFeed(as(neighbour), plan(`n${rank}`))
    await expect(makeFeed(as(neighbour), plan('more'))).rejects.toMatchObject({ code: 'calendar-feeds-full' })
    await makeFeed(as(neighbour), plan('n0'))
    expect(await listFeeds(as(neighbour), {})).toHaveLength(mostFeeds)
  })
})
