import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises'
import { Context } from 'hono'
import { describe, expect, it } from 'vitest'
import { bodyLimit } from '#http'
import { heavyBody } from '../../../src/web/http/limiting/heavy-body.ts'

const asked = (length: number) =>
  new Context(new Request('http://cap-care.test', { method: 'POST', headers: { 'content-length': String(length) } }))

it('heavy forms of one network are read three at once, and the next begins when one has ended', async () => {
  const heavy = heavyBody(bodyLimit(100, 'evidence-too-large'))
  const ends: (() => void)[] = []
  const held = Array.from({ length: 5 }, () =>
    heavy.hold(asked(10), () => new Promise((resolve) => ends.push(resolve))),
  )
  await turn()
  expect(ends).toHaveLength(3)
  ends[0]?.()
  await held[0]
  await turn()
  expect(ends).toHaveLength(4)
  while (ends.length > 0) {
    ends.shift()?.()
    await turn()
  }
  await Promise.all(held)
})

it('a form that is too long gives its place back', async () => {
  const heavy = heavyBody(bodyLimit(100, 'evidence-too-large'))
  const refused = await Promise.allSettled(
    Array.from({ length: 6 }, () => heavy.hold(asked(101), async () => undefined)),
  )
  expect(refused.map(({ status }) => status)).toEqual(Array(6).fill('rejected'))
  await heavy.hold(asked(10), async () => undefined)
})

describe('the memory of heavy forms', () => {
  /** How many collections follow four forms that come one after the other. */
  const collectionsAfter = async (bytesEach: number) => {
    let collections = 0
    const count = () => {
      collections += 1
    }
    const heavy = heavyBody(bodyLimit(100, 'evidence-too-large'), count, 5)
    const files: Buffer[] = []
    for (let form = 0; form < 4; form += 1) {
      await heavy.hold(asked(10), async () => void files.push(Buffer.alloc(bytesEach)))
    }
    await pause(50)
    expect(files).toHaveLength(4)
    return collections
  }

  it('is collected once, however many forms came one after the other', async () => {
    expect(await collectionsAfter(10 * 1024 * 1024)).toBe(1)
  })

  it('is not collected after forms without a file, since a collection makes everybody wait', async () => {
    expect(await collectionsAfter(0)).toBe(0)
  })
})
