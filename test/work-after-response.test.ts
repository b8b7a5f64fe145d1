import { expect, it } from 'vitest'
import { createBackgroundTasks } from '../src/work-after-response.ts'

it('work goes on after the response, reports its errors, and ends its current step when the server stops', async () => {
  const failures: unknown[] = []
  const { begin, end } = createBackgroundTasks((error) => failures.push(error))
  const steps: number[] = []
  begin('mails', async (stopping) => {
    for (let step = 0; !stopping.aborted; step += 1) {
      await new Promise((resolve) => setTimeout(resolve, 1))
      steps.push(step)
    }
  })
  begin('reset', async () => {
    throw new Error('no mail server')
  })
  await new Promise((resolve) => setTimeout(resolve, 10))
  await end()
  const done = steps.length
  begin('late', async () => steps.push(-1))
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(steps).toHaveLength(done)
  expect(failures).toEqual([new Error('no mail server')])
})

it('many clicks make one loop, which runs once more for what came meanwhile', async () => {
  const { begin, end } = createBackgroundTasks((error) => expect(error).toBeUndefined())
  const started: number[] = []
  let atOnce = 0
  let most = 0
  const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const clickNumber = (click: number) =>
    begin('mails', async () => {
      atOnce += 1
      most = Math.max(most, atOnce)
      started.push(click)
      await gates[started.length - 1]?.promise
      atOnce -= 1
    })
  for (let click = 1; click <= 200; click += 1) clickNumber(click)
  begin('other', async () => void started.push(0))
  expect(started).toEqual([1, 0])
  gates[0]?.resolve()
  await new Promise((resolve) => setImmediate(resolve))
  expect([started, most]).toEqual([[1, 0, 200], 1])
  gates[1]?.resolve()
  await end()
})
