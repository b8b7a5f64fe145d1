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

/** `room/name` of every use case: each declared command or query, by itself or by a maker of `content`, and each exported function that takes a context. */
function useCasesInFiles(): string[] {
  return useCaseFiles().flatMap(({ room, text }) => {
    const declared = text.matchAll(/^export const (\w+) = (?:command|query|checkingOf|releasingOf|schemaWritingOf)\b/gm)
    const called = text.matchAll(/^export (?:async )?function (\w+)\(\s*context\b/gm)
    return [...declared, ...called].map(([, name]) => `${room}/${name}`)
  })
}

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

  async function prepare(): Promise<void> {
    things = await callerThings(test, world)
    callers = callersOf(world, things)
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

  const asked = Object.entries(useCaseTable).flatMap(([name, row]) =>
    typeof row === 'string' ? [] : [[name, row] as const],
  )

  // Before those who may, who erase and change things: what is refused must be there.
  it.each(asked)('refuses everyone else: %s', async (_, row) => {
    for (const [may, call] of row) {
      for (const caller of Object.keys(callers).filter((each) => !may.includes(each)))
        expect([caller, await outcomeOf(call, callers[caller] as Actor)]).toEqual([caller, 'refused'])
    }
  })

  it.each(asked)('lets those who may: %s', async (_, row) => {
    for (const [may, call] of row) {
      for (const caller of may) {
        let outcome = await outcomeOf(call, callers[caller] as Actor)
        if (outcome !== 'allowed') {
          // An earlier caller has used it up.
          await prepare()
          outcome = await outcomeOf(call, callers[caller] as Actor)
        }
        expect([caller, outcome]).toEqual([caller, 'allowed'])
      }
    }
  })
})
