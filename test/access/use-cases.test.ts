import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Actor, AppError, operator } from '#kernel'
import { openTestApp, type TestApp } from '../support/product/app.ts'
import { type CallerThings, callersOf, callerThings, insertCallers } from '../support/rights/callers.ts'
import { type Call, useCaseTable } from '../support/rights/use-case-table.ts'
import { freshThings, prepareWorld, type World } from '../support/rights/visitors.ts'

function useCaseFiles(): { room: string; text: string }[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /^[\w-]+\/(?:[\w-]+\/)?usecases\//.test(path))
    .map((path) => ({ room: path.split('/')[0] ?? '', text: readFileSync(`src/${path}`, 'utf8') }))
}

/** `room/name` of every use case: each declared command or query, and each exported function that takes a context. */
function useCasesInFiles(): string[] {
  return useCaseFiles().flatMap(({ room, text }) => {
    const declared = text.matchAll(/^export const (\w+) = (?:command|query)\b/gm)
    const called = text.matchAll(/^export (?:async )?function (\w+)\(\s*context\b/gm)
    return [...declared, ...called].map(([, name]) => `${room}/${name}`)
  })
}

/** Those that only read: `room/name`. */
const queries = new Set(
  useCaseFiles().flatMap(({ room, text }) =>
    [...text.matchAll(/^export const (\w+) = query\b/gm)].map(([, name]) => `${room}/${name}`),
  ),
)

describe('the matrix of use cases and callers', () => {
  let test: TestApp
  let world: World
  let things: CallerThings
  let callers: Record<string, Actor>

  beforeAll(async () => {
    test = await openTestApp()
    world = await prepareWorld(test)
    const first = await freshThings(test, world)
    await insertCallers(test, world, first)
    const { printer } = test.app.contextFor(operator, 'web')
    vi.spyOn(printer, 'print').mockResolvedValue(new TextEncoder().encode('%PDF-1.7'))
    await prepare()
  })
  afterAll(() => test?.close())

  /** Whether the things are as they were made: a caller who may do something can have erased or changed them. */
  let isFresh = false
  async function prepare(): Promise<void> {
    if (isFresh) return
    things = await callerThings(test, world)
    callers = callersOf(world, things)
    isFresh = true
  }

  it('has a row for each use case, and none for a use case that was removed', () => {
    expect(useCasesInFiles().sort()).toEqual(Object.keys(useCaseTable).sort())
  })

  it('leaves to tests that exist what proves who somebody is', () => {
    const elsewhere = new Set(Object.values(useCaseTable).filter((row) => typeof row === 'string'))
    for (const file of elsewhere) expect([file, existsSync(file)]).toEqual([file, true])
  })

  /** `refused` as something missing is; anything else that is said can only be said to those who may. */
  async function outcomeOf(call: Call, actor: Actor): Promise<string> {
    const context = { ...test.app.contextFor(actor, 'web'), contentFolder: things.folder, kitFolder: things.folder }
    return call(context, things).then(
      () => 'allowed',
      (error: unknown) => {
        if (!(error instanceof AppError)) throw error
        const { kind, code, issues, values } = error
        if (code !== 'not-found') return 'allowed'
        return kind === 'not-found' && issues.length === 0 && Object.keys(values).length === 0
          ? 'refused'
          : 'told apart'
      },
    )
  }

  for (const [name, row] of Object.entries(useCaseTable)) {
    if (typeof row === 'string') continue
    it(`lets those who may, and no one else: ${name}`, async () => {
      for (const [may, call] of row) {
        // Strangers must be refused what is there. Those who may are shown it anew when an earlier caller has used it up.
        await prepare()
        const strangers = Object.keys(callers).filter((caller) => !may.includes(caller))
        for (const caller of strangers) {
          expect([caller, await outcomeOf(call, callers[caller] as Actor)]).toEqual([caller, 'refused'])
        }
        for (const caller of may) {
          const wasFresh = isFresh
          let outcome = await outcomeOf(call, callers[caller] as Actor)
          // What only reads, and what everyone may do, erases nothing.
          if (strangers.length > 0 && !queries.has(name)) isFresh = false
          if (outcome !== 'allowed' && !wasFresh) {
            await prepare()
            outcome = await outcomeOf(call, callers[caller] as Actor)
            isFresh = false
          }
          expect([caller, outcome]).toEqual([caller, 'allowed'])
        }
      }
    })
  }
})
