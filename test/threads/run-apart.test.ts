import { describe, expect, it } from 'vitest'
import { AppError } from '#kernel'
import { runApart } from '#threads'
import { createWaitingLine } from '../../src/threads/waiting-line.ts'
import type double from './works/doubling.ts'
import type refuse from './works/refusing.ts'

const work = (name: string) => new URL(`./works/${name}.ts`, import.meta.url)

describe('work in a thread', () => {
  it('receives and returns plain data, and sees no setting', async () => {
    expect(await runApart<typeof double>(work('doubling'), [1, 2])).toEqual(new Map([[1, 2]]).set(2, 4))
  })

  it('refuses with code, values and issues, as it would outside the thread', async () => {
    const refused = await runApart<typeof refuse>(work('refusing'), { code: 'form-faulty' }).catch((error) => error)
    expect(refused).toBeInstanceOf(AppError)
    expect(refused).toMatchObject({ kind: 'invalid', code: 'form-faulty', values: { line: 3 } })
    expect(refused.issues).toEqual([{ path: 'D7', code: 'input-invalid' }])
  })

  it('throws an unexpected error as such, and not as a refusal', async () => {
    await expect(runApart(work('failing'), undefined as never)).rejects.toThrow(TypeError)
  })

  it('stops at its deadline, while other requests go on', async () => {
    const endless = runApart(work('endless'), undefined as never, 4_000).catch(({ code }) => code)
    const other = await Promise.race([endless, runApart<typeof double>(work('doubling'), [1]).then(() => 'other')])
    expect(other).toBe('other')
    expect(await endless).toBe('file-too-heavy')
  })

  it('stops when it takes too much memory', async () => {
    await expect(runApart(work('hoarding'), undefined as never)).rejects.toMatchObject({ code: 'file-too-heavy' })
  })
})

describe('the waiting line', () => {
  it('runs a limited number of tasks at once, in order of arrival, and refuses more when it is full', async () => {
    const line = createWaitingLine({ atOnce: 2, mostWaiting: 1 })
    const told: string[] = []
    const { promise: gate, resolve: open } = Promise.withResolvers<void>()
    const task = (name: string) =>
      line(async () => {
        told.push(`${name} begins`)
        await gate
        if (name === 'b') throw new Error('fault')
      }).catch((error) => told.push(error.code ?? error.message))
    const all = ['a', 'b', 'c', 'd'].map(task)
    await all[3]
    expect(told).toEqual(['a begins', 'b begins', 'files-too-many'])
    open()
    await Promise.all(all)
    expect(told.slice(3).sort()).toEqual(['c begins', 'fault'])
    await task('e')
    expect(told).toContain('e begins')
  })
})
