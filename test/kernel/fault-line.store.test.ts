import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultCode, faultLine } from '#kernel'
import { failureText } from '#messages'
import { answers } from '../../src/assessment/tables.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../support/storage/storage.ts'

/** A comment that also tries to look like a place in the code. */
const comment = 'MOT-SECRET\n    at (/MOT-SECRET:1:1)'

describe.skipIf(!storageAvailable)('an unexpected error in the output of the server', () => {
  let test: TestStorage
  beforeAll(async () => {
    test = await openTestStorage()
  })
  afterAll(() => test?.close())

  it('has its class, its code and its place, and none of the values being written', async () => {
    const row = { assessmentId: 'absent', questionId: 'q', value: 'x', comment, internal: false, savedAt: new Date() }
    const write = test.storage.write(async (tx) => void (await tx.insert(answers).values(row)))
    const fault = await write.catch((error) => error)
    if (test.storage.dialect === 'postgresql') expect(fault.stack).toContain('MOT-SECRET')
    for (const told of [faultLine(fault), failureText(fault, 'ab12')]) {
      expect(told).not.toContain('MOT-SECRET')
      expect(told).toMatch(/SQLITE_CONSTRAINT_FOREIGNKEY|23503/)
      expect(told).toMatch(/ < at .*\.[jt]s:\d+:\d+/)
    }
    expect(faultCode(fault)).toMatch(/^(SQLITE_CONSTRAINT_FOREIGNKEY|23503)$/)
  })

  it('has no part of the message of any error', () => {
    const fault = new Error(`Failed query: insert\nparams: ${comment}`, { cause: new TypeError(comment) })
    expect(faultLine(fault)).toMatch(/^Error, caused by TypeError < at /)
    expect(faultLine(fault)).not.toContain('MOT-SECRET')
  })

  it('gives the type of a thrown value that is not an error', () => {
    expect([faultLine('MOT-SECRET'), faultLine(undefined), faultCode(null)]).toEqual(['string', '', 'object'])
  })
})
