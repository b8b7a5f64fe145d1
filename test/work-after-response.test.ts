import { expect, it } from 'vitest'
import { createBackgroundTasks } from '../src/work-after-response.ts'

it('work goes on after the response, reports its errors, and ends its current step when the server stops', async () => {
  const failures: unknown[] = []
  const { begin, end } = createBackgroundTasks((error) => failures.push(error))
  const steps: number[] = []
  begin(async (stopping) => {
    for (let step = 0; !stopping.aborted; step += 1) {
      await new Promise((resolve) => setTimeout(resolve, 1))
      steps.push(step)
    }
  })
  begin(async () => {
    throw new Error('no mail server')
  })
  await new Promise((resolve) => setTimeout(resolve, 10))
  await end()
  const done = steps.length
  begin(async () => steps.push(-1))
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(steps).toHaveLength(done)
  expect(failures).toEqual([new Error('no mail server')])
})
