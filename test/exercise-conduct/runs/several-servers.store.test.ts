import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeRun, createRun, loadKits, makeLinks, openRun, sendStimulus } from '#exercise-conduct'
import { accountAs, fillRegister, sampleStructures } from '../../support/data/directory.ts'
import { kill, type ServerProcess, serverWords, startScript } from '../../support/server/server-process.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../../support/storage/storage.ts'
import { contextOn } from '../../support/use-cases/context.ts'
import { keepAccounts } from '../../support/use-cases/kept-accounts.ts'

const { finess } = sampleStructures.tilleuls
const director = accountAs('structure', sampleStructures.tilleuls)
const isOnServer = storageAvailable && process.env.TEST_STORAGE === 'postgresql'
const kitId = 'rancongiciel-nuit-ehpad'

/** Follows the events of a page, as a browser does. */
async function follow({ address }: ServerProcess, path: string) {
  const answer = await fetch(`${address}${path}/flux`)
  const reader = answer.body?.getReader()
  let told = ''
  return {
    /** Waits until an event says this count. */
    until: async (count: number) => {
      while (!told.includes(`"count":${count}`)) {
        const read = await reader?.read()
        if (!read || read.done) throw new Error(`the stream ended before ${count}: ${told}`)
        told += new TextDecoder().decode(read.value)
      }
    },
    leave: () => reader?.cancel().catch(() => undefined),
  }
}

describe.skipIf(!isOnServer)('an exercise on several servers of one database', () => {
  let test: TestStorage
  const dataDir = mkdtempSync(join(tmpdir(), 'cap-care-two-runs-'))
  const servers: ServerProcess[] = []
  beforeAll(async () => {
    test = await openTestStorage()
    await fillRegister(test.storage)
    await keepAccounts(test.storage, [director])
  })
  afterAll(async () => {
    for (const server of servers) await kill(server)
    await test?.close()
    rmSync(dataDir, { recursive: true, force: true })
  })

  const start = async () => {
    const server = await startScript(serverWords, { DATABASE_URL: test.url ?? '', DATA_DIR: dataDir })
    servers.push(server)
    return server
  }

  it('tells the watchers of each what is sent, and goes on when any of them is killed', async () => {
    const kits = await loadKits('exercises')
    const us = () => ({
      ...contextOn(test.storage, director),
      clock: () => new Date(),
      kits: async () => kits,
      kitFolder: '',
    })
    const values = Object.fromEntries(kits.get(kitId).variables.map(({ id, example }) => [id, example]))
    const { id: runId } = await createRun(us(), { finess, kitId, values })
    const reference = { finess, runId }
    const { links } = await makeLinks(us(), { ...reference, roles: ['direction'], observers: 0 })
    const path = `/exercice/${links[0]?.secret}`
    await changeRun(us(), { ...reference, revision: 1, deed: 'start' })
    const stimuli = (await openRun(us(), reference)).stimuli.filter(({ recipients }) =>
      recipients.includes('direction'),
    )
    const send = async (place: number) => {
      const { run } = await openRun(us(), reference)
      await sendStimulus(us(), { ...reference, revision: run.revision, stimulusId: stimuli[place]?.id ?? '' })
    }
    const received = async ({ address }: ServerProcess) => {
      const page = await (await fetch(`${address}${path}`)).text()
      return stimuli.filter(({ id }) => page.includes(`id="message-${id}"`)).length
    }

    const [one, other, third] = await Promise.all([start(), start(), start()])
    const [onOne, onOther] = [await follow(one, path), await follow(other, path)]
    await send(0)
    await Promise.all([onOne.until(3), onOther.until(3)])
    expect([await received(one), await received(other)]).toEqual([1, 1])

    await kill(one)
    await send(1)
    await onOther.until(4)

    await kill(other)
    expect(await received(third)).toBe(2)
    const onThird = await follow(third, path)
    await send(2)
    await onThird.until(5)
    expect(await received(third)).toBe(3)
    for (const each of [onOne, onOther, onThird]) await each.leave()
  }, 60_000)
})
