import { describe, expect, it } from 'vitest'
import { AppError, type Asker } from '#kernel'
import { runApart } from '#threads'
import type double from './works/doubling.ts'
import type note from './works/noting.ts'
import type refuse from './works/refusing.ts'

const asker: Asker = { caller: 'a' }
const work = (name: string) => new URL(`./works/${name}.ts`, import.meta.url)

describe('work in a thread', () => {
  it('receives and returns plain data, and sees no setting', async () => {
    expect(await runApart<typeof double>(asker, work('doubling'), [1, 2])).toEqual(new Map([[1, 2]]).set(2, 4))
  })

  it('refuses with code, values and issues, as it would outside the thread', async () => {
    const refused = await runApart<typeof refuse>(asker, work('refusing'), { code: 'form-faulty' }).catch(
      (error) => error,
    )
    expect(refused).toBeInstanceOf(AppError)
    expect(refused).toMatchObject({ kind: 'invalid', code: 'form-faulty', values: { line: 3 } })
    expect(refused.issues).toEqual([{ path: 'D7', code: 'input-invalid' }])
  })

  it('throws an unexpected error as such, and not as a refusal', async () => {
    await expect(runApart(asker, work('failing'), undefined as never)).rejects.toThrow(TypeError)
  })

  it('stops at its deadline, while other requests go on', async () => {
    const endless = runApart(asker, work('endless'), undefined as never, 2_000).catch(({ code }) => code)
    const other = await Promise.race([
      endless,
      runApart<typeof double>({ caller: 'b' }, work('doubling'), [1]).then(() => 'other'),
    ])
    expect(other).toBe('other')
    expect(await endless).toBe('file-too-heavy')
  })

  it('stops when it takes too much memory', async () => {
    await expect(runApart(asker, work('hoarding'), undefined as never)).rejects.toMatchObject({
      code: 'file-too-heavy',
    })
  })
})

describe('the threads', () => {
  it('are left to others by somebody who sends many files that are long to read', async () => {
    const gone = new AbortController()
    const many = Array.from({ length: 12 }, () =>
      runApart({ caller: 'a', gone: gone.signal }, work('endless'), undefined as never, 1_000),
    )
    const outcomes = many.map((one) => one.catch(({ code }) => code as string))
    expect(await Promise.all(outcomes.slice(11))).toEqual(['files-too-many'])
    const first = await Promise.race([
      ...outcomes.slice(0, 11),
      runApart<typeof double>({ caller: 'b' }, work('doubling'), [1]),
    ])
    expect(first).toEqual(new Map([[1, 2]]))
    gone.abort()
    expect((await Promise.all(outcomes)).sort()).toEqual([
      'file-too-heavy',
      'files-too-many',
      ...Array(10).fill('request-abandoned'),
    ])
  })

  it('never begin a file whose sender has left', async () => {
    const gone = new AbortController()
    const begun = new SharedArrayBuffer(1)
    const mine = runApart(asker, work('endless'), undefined as never, 500).catch(({ code }) => code)
    const dropped = runApart<typeof note>({ caller: 'a', gone: gone.signal }, work('noting'), begun).catch(
      ({ code }) => code,
    )
    gone.abort()
    expect(await dropped).toBe('request-abandoned')
    await mine
    await runApart<typeof double>(asker, work('doubling'), [1])
    expect(new Uint8Array(begun)[0]).toBe(0)
  })
})
