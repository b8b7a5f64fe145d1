import { setTimeout as pause } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { createQueue } from '../../src/reports/printer/queue.ts'
import { type Job, shareJobs } from '../../src/reports/printer/shared-jobs.ts'

describe('the documents that the holders of links ask for', () => {
  let made: string[]
  let ask: (job: Omit<Job<string>, 'make'>) => Promise<string>
  beforeEach(() => {
    made = []
    const share = shareJobs<string>(createQueue(3))
    ask = (job) =>
      share({
        ...job,
        make: async () => {
          made.push(job.content)
          await pause(5)
          return `${job.content} made`
        },
      })
  })

  it('are made once for all who ask for the same with the same link', async () => {
    const asked = Array.from({ length: 50 }, () => ask({ owner: 'a', content: 'one' }))
    expect(new Set(await Promise.all(asked))).toEqual(new Set(['one made']))
    expect(made).toEqual(['one'])
    expect(await ask({ owner: 'a', content: 'one' })).toBe('one made')
    expect(made).toEqual(['one', 'one'])
  })

  it('take one place each, so that one link leaves room for the others', async () => {
    const mine = [ask({ owner: 'a', content: 'one' }), ask({ owner: 'a', content: 'two' })]
    await expect(ask({ owner: 'a', content: 'three' })).rejects.toMatchObject({ code: 'pdf-queue-full' })
    const others = [ask({ owner: 'b', content: 'one' }), ask({ owner: 'c', content: 'one' })]
    expect(await Promise.all([...mine, ...others])).toEqual(['one made', 'two made', 'one made', 'one made'])
    expect(made.at(-1)).toBe('two')
  })

  it('are not made for someone who has gone before their turn, unless another waits for the same', async () => {
    const [gone, alsoGone] = [new AbortController(), new AbortController()]
    const first = ask({ owner: 'a', content: 'one' })
    const dropped = ask({ owner: 'b', content: 'two', signal: gone.signal })
    const shared = ask({ owner: 'c', content: 'three', signal: alsoGone.signal })
    const waiting = ask({ owner: 'c', content: 'three', signal: new AbortController().signal })
    gone.abort()
    alsoGone.abort()
    await expect(dropped).rejects.toMatchObject({ kind: 'unavailable', code: 'pdf-abandoned' })
    expect(await Promise.all([first, shared, waiting])).toEqual(['one made', 'three made', 'three made'])
    expect(made).toEqual(['one', 'three'])
  })

  it('go on after one that failed', async () => {
    const share = shareJobs<string>(createQueue(3))
    const failing = share({ owner: 'a', content: 'x', make: () => Promise.reject(new Error('failed')) })
    const next = share({ owner: 'a', content: 'y', make: async () => 'made' })
    await expect(failing).rejects.toThrow('failed')
    expect(await next).toBe('made')
  })
})
