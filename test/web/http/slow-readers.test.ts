import { expect, it } from 'vitest'
import { type Reading, whoGivesWay } from '../../../src/web/http/limiting/slow-readers.ts'

const minute = 60_000
const kilobyte = 1024

/** A file of two minutes, of which bytes waited for the reader all the time. */
function reading(caller: string, kilobytesPerSecond: number, change: Partial<Reading> = {}): Reading {
  const long = 2 * minute
  const bytes = kilobytesPerSecond * kilobyte * (long / 1_000)
  return { caller, milliseconds: long, waitedMilliseconds: long, bytes, ...change }
}

const [trickle, slow, fair, fast] = [1, 20, 100, 5_000]

it.each([
  ['the reader of next to nothing gives way', [reading('a', trickle), reading('b', fast)], 0],
  ['the slowest of several gives way', [reading('a', slow), reading('b', trickle), reading('c', slow)], 1],
  ['nobody gives way in the first minute', [reading('a', trickle, { milliseconds: minute / 2 })], undefined],
  ['a steady reader of one file keeps the place', [reading('a', fair), reading('b', fast)], undefined],
  [
    'of a caller with several files, the slowest gives way',
    [reading('a', fair), reading('b', 50), reading('a', fast)],
    0,
  ],
  [
    'a reader is not blamed for what the server has not made yet',
    [reading('a', trickle, { waitedMilliseconds: 0 }), reading('b', fair)],
    undefined,
  ],
] as const)('%s', (_case, readings, expected) => {
  expect(whoGivesWay(readings)).toBe(expected === undefined ? undefined : readings[expected])
})
