import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browseInvitations, deliverPostponedInvitations, inviteAccount } from '#identity'
import { system } from '#kernel'
import { createMailer } from '#mail'
import { accountAs, fillRegister, sampleStructures } from '../../support/data/directory.ts'
import { openTestStorage, type TestStorage } from '../../support/storage/storage.ts'
import { identityOn } from '../../support/use-cases/identity.ts'

describe('an invitation whose mail the server postpones', () => {
  let test: TestStorage
  let room: ReturnType<typeof identityOn>
  let server: SMTPServer
  /** What the server answers to each recipient, in order; then it takes the mail. */
  let answers: number[] = []
  const taken: string[] = []
  beforeAll(async () => {
    test = await openTestStorage()
    room = identityOn(test.storage)
    await fillRegister(test.storage)
    server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      authOptional: true,
      onRcptTo: ({ address }, _session, done) => {
        const responseCode = answers.shift() ?? 250
        if (responseCode === 250) taken.push(address)
        return responseCode === 250 ? done() : done(Object.assign(new Error('later or never'), { responseCode }))
      },
    })
    server.on('error', () => undefined)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterAll(async () => {
    await new Promise<void>((resolve) => server.close(() => resolve()))
    await test?.close()
  })
  const sending = (context: ReturnType<typeof room.as>) => {
    const { port } = server.server.address() as AddressInfo
    return {
      ...context,
      mailer: createMailer({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'care@a.fr', DATA_DIR: '' }),
    }
  }
  const invite = (email: string) =>
    inviteAccount(sending(room.operator), { email, grants: [{ role: 'region', scope: '32' }] })
  const stateOf = async (email: string) => {
    const { items } = await browseInvitations(sending(room.as(accountAs('admin', sampleStructures.tilleuls))), {})
    return items.find((each) => each.email === email)
  }
  const minutesLater = (minutes: number) => room.setNow(new Date(room.operator.clock().getTime() + minutes * 60_000))

  it('waits, is tried again after a while, and leaves', async () => {
    answers = [451, 250]
    expect(await invite('grise@exemple.fr')).toMatchObject({ mail: 'postponed' })
    expect(await stateOf('grise@exemple.fr')).toMatchObject({ delivery: 'waiting', failure: 'mail-postponed' })
    await deliverPostponedInvitations(sending(room.as(system)))
    expect(taken).toEqual([])
    minutesLater(6)
    await deliverPostponedInvitations(sending(room.as(system)))
    expect(taken).toEqual(['grise@exemple.fr'])
    expect(await stateOf('grise@exemple.fr')).toMatchObject({ delivery: 'sent', retryAt: null })
  })

  it('has failed when the server refuses it in the end', async () => {
    answers = [451, 550]
    await invite('refusee@exemple.fr')
    minutesLater(6)
    await deliverPostponedInvitations(sending(room.as(system)))
    expect(await stateOf('refusee@exemple.fr')).toMatchObject({ delivery: 'failed', failure: 'mail-refused' })
  })

  it('has failed when the server postponed it for a day', async () => {
    answers = Array<number>(20).fill(451)
    await invite('lassee@exemple.fr')
    for (let hour = 0; hour < 30; hour += 1) {
      minutesLater(60)
      await deliverPostponedInvitations(sending(room.as(system)))
    }
    expect(await stateOf('lassee@exemple.fr')).toMatchObject({ delivery: 'failed', failure: 'mail-postponed' })
    expect(answers).toHaveLength(10)
  })
})
