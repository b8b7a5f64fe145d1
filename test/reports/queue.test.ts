import { expect, it } from 'vitest'
import { createQueue } from '../../src/reports/printer/queue.ts'

const later = <Value>(value: Value, done: string[] = []) =>
  new Promise<Value>((resolve) =>
    setTimeout(() => {
      done.push(String(value))
      resolve(value)
    }, 5),
  )

it('does one thing at a time, in the order they come', async () => {
  const enqueue = createQueue(10)
  const events: string[] = []
  const task = (name: string) => async () => {
    events.push(`${name} begins`)
    await later(name)
    events.push(`${name} ends`)
    return name
  }
  expect(await Promise.all([enqueue(task('a')), enqueue(task('b'))])).toEqual(['a', 'b'])
  expect(events).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
})

it('goes on after a task that failed', async () => {
  const enqueue = createQueue(10)
  await expect(enqueue(() => Promise.reject(new Error('first')))).rejects.toThrow('first')
  expect(await enqueue(() => later('second'))).toBe('second')
})

it('refuses a task when all places are taken, and takes the next once one is free', async () => {
  const enqueue = createQueue(2)
  const taken = [enqueue(() => later('a')), enqueue(() => later('b'))]
  await expect(enqueue(() => later('c'))).rejects.toMatchObject({ kind: 'unavailable', code: 'pdf-queue-full' })
  await Promise.all(taken)
  expect(await enqueue(() => later('d'))).toBe('d')
})
