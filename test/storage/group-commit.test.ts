import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { groupCommits } from '../../src/storage/group-commit.ts'

const folder = mkdtempSync(join(tmpdir(), 'cap-care-group-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let files = 0

function open() {
  files += 1
  const file = join(folder, `${files}.sqlite`)
  const writer = new Sqlite(file)
  writer.pragma('journal_mode = WAL')
  writer.exec('create table parents (id integer primary key)')
  writer.exec('create table answers (id integer primary key, text text, parent integer references parents (id))')
  const reader = new Sqlite(file, { readonly: true })
  const statements: string[] = []
  const queue = groupCommits(async (statement) => {
    statements.push(statement)
    writer.prepare(statement).run()
  })
  const put = (id: number, text = '') =>
    void writer.prepare('insert into answers (id, text) values (?, ?)').run(id, text)
  const kept = () => reader.prepare('select id from answers order by id').pluck().all() as number[]
  return { writer, queue, statements, put, kept }
}

const count = (statements: readonly string[], wanted: string) => statements.filter((each) => each === wanted).length

describe('writes that are asked for together', () => {
  it('reach the disk together, and nobody is answered before', async () => {
    const { queue, put, kept, statements } = open()
    const seen = await Promise.all([1, 2, 3].map((id) => queue.write(async () => put(id)).then(kept)))
    expect(seen).toEqual([
      [1, 2, 3],
      [1, 2, 3],
      [1, 2, 3],
    ])
    expect(count(statements, 'COMMIT')).toBe(1)
  })

  it('see what was written just before them, in the order in which they were asked for', async () => {
    const { queue, writer } = open()
    const add = async () =>
      writer.prepare('insert into answers (id) select count(*) from answers').run().lastInsertRowid
    expect(await Promise.all(Array.from({ length: 200 }, () => queue.write(add)))).toEqual(
      Array.from({ length: 200 }, (_, place) => place),
    )
  })

  it('are kept when they succeed and undone when they fail, whatever the others of the transaction do', async () => {
    const member = fc.record({
      puts: fc.array(fc.nat(9), { maxLength: 4 }),
      clears: fc.boolean(),
      fails: fc.boolean(),
      awaitsSomethingElse: fc.boolean(),
      comesLater: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(member, { maxLength: 100 }), async (members) => {
        const { queue, writer, kept } = open()
        const expected = new Set<number>()
        const asked = members.map(async ({ puts, clears, fails, awaitsSomethingElse, comesLater }, place) => {
          if (comesLater) await nextTurn()
          await queue.write(async () => {
            if (clears) writer.exec('delete from answers')
            if (awaitsSomethingElse) await nextTurn()
            for (const id of puts) writer.prepare('insert or ignore into answers (id) values (?)').run(id)
            if (fails) throw new Error(`refused ${place}`)
            if (clears) expected.clear()
            for (const id of puts) expected.add(id)
          })
        })
        const told = (await Promise.allSettled(asked)).map((one) =>
          one.status === 'rejected' ? one.reason.message : '',
        )
        expect(told).toEqual(members.map(({ fails }, place) => (fails ? `refused ${place}` : '')))
        expect(kept()).toEqual([...expected].sort())
        writer.close()
      }),
      { numRuns: 60 },
    )
  })

  it('leave nothing to write to the disk when all of them fail', async () => {
    const { queue, put, kept, statements } = open()
    const asked = [1, 2].map((id) =>
      queue.write(async () => {
        put(id)
        throw new Error('refused')
      }),
    )
    expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(kept()).toEqual([])
    expect(count(statements, 'COMMIT')).toBe(0)
  })

  it('are all refused when the transaction cannot be committed, also one that was refused because of another', async () => {
    const { queue, put, writer, kept } = open()
    const asked = [
      queue.write(async () => put(1)),
      queue.write(async () => put(1)),
      queue.write(async () => {
        writer.pragma('defer_foreign_keys = ON')
        writer.exec('insert into answers (id, parent) values (2, 404)')
      }),
    ]
    const broken = {
      status: 'rejected',
      reason: expect.objectContaining({ message: expect.stringContaining('FOREIGN KEY') }),
    }
    expect(await Promise.allSettled(asked)).toEqual([broken, broken, broken])
    expect(kept()).toEqual([])
    await queue.write(async () => put(1))
    expect(kept()).toEqual([1])
  })

  it('are refused when one of them fills the disk; those that had not begun are kept', async () => {
    const { queue, put, writer, kept } = open()
    await queue.write(async () => put(1))
    writer.pragma(`max_page_count = ${(writer.pragma('page_count', { simple: true }) as number) + 2}`)
    const asked = [
      queue.write(async () => put(2)),
      queue.write(async () => put(3, 'x'.repeat(100_000))),
      queue.write(async () => put(4)),
    ]
    const outcomes = await Promise.allSettled(asked)
    expect(outcomes.map((one) => one.status === 'rejected' && one.reason.code)).toEqual([
      'SQLITE_FULL',
      'SQLITE_FULL',
      false,
    ])
    expect(kept()).toEqual([1, 4])
  })

  it('let the event loop turn before the last of a crowd is served', async () => {
    const { queue, put } = open()
    const order: string[] = []
    const asked = Array.from({ length: 200 }, (_, id) =>
      queue.write(async () => put(id)).then(() => order.push('save')),
    )
    setImmediate(() => setImmediate(() => order.push('another request')))
    await Promise.all(asked)
    expect(order.indexOf('another request')).toBeLessThan(100)
  })

  it('wait for what is done between transactions, and it waits for those before it', async () => {
    const { queue, put, kept, writer } = open()
    const asked = [
      queue.write(async () => put(1)),
      queue.write(async () => put(2)),
      queue.between(async () => [writer.inTransaction, kept()]),
      queue.write(async () => put(3)),
    ]
    expect((await Promise.all(asked))[2]).toEqual([false, [1, 2]])
    expect(kept()).toEqual([1, 2, 3])
  })
})
