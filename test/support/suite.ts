import { afterAll, beforeAll } from 'vitest'

/**
 * Opens something before the tests of a suite, and ends it after them. The object is returned at once, and holds what was
 * opened when the tests run.
 */
export function openForSuite<Opened extends object>(
  open: () => Promise<Opened>,
  end: (opened: Opened) => unknown,
): Opened {
  const opened = {} as Opened
  beforeAll(async () => {
    Object.assign(opened, await open())
  })
  afterAll(() => Object.keys(opened).length > 0 && end(opened))
  return opened
}
